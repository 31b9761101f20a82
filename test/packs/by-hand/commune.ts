import { type ByHand, satisfaction } from './by-hand.js';

/** A commune computed on paper. */
export const COMMUNE: ByHand = {
  facts: {
    staff: 24,
    'staff-with-computer': 18,
    'staff-using-email': 12,
    'staff-trained': 16,
    'it-officers': 1,
    computers: 20,
    'computers-in-lan': 20,
    'computers-protected': 12,
    'connected-to-network': false,
    'has-security-rules': true,
    'has-security-officer': true,
    incidents: 3,
    plan: 'none',
    'late-reports': 1,
    'documents-sent': 200,
    'documents-electronic': 150,
    'documents-signed': 0,
    meetings: 10,
    'meetings-online': 5,
    applications: ['Quản lý văn bản', 'Thư điện tử'],
    'portal-has-introduction': true,
    'portal-has-legal-texts': true,
    'portal-has-contacts': true,
    'portal-articles': 45,
    'portal-errors': 5,
    procedures: 100,
    'procedures-level-3': 6,
    'procedures-level-4': 4,
    'files-received': 100,
    'files-received-online': 5,
    'files-solved': 80,
    'files-solved-late': 8,
    'one-stop-is-electronic': true,
    'one-stop-is-linked': true,
    'has-prize': true,
    'tasks-are-identified': true,
    'tasks-are-funded': true,
    'portal-is-accessible': false,
    'files-through-one-stop': 60,
    'joins-meetings': true,
  },
  criteria: {},
  marks: [satisfaction(90)],
  expected: {
    computers: '3', // 18/24 × 4
    'local-network': '3', // 20/20 × 3
    'data-network': '0', // no
    security: '3', // both
    'malware-protection': '2.25', // 12/20 = 60 %, target 80: 60/80 × 3
    officers: '4', // one is enough
    training: '0', // 16/24 = 66.6… %: below 70
    'plan-issued': '0', // none
    budget: '2', // identified and funded
    'e-documents': '5.25', // 150/200 × 7 + 0/150 × 3
    'e-mail': '2.5', // 12/24 × 5
    'portal-information': '4', // three of four, one of them not answered
    'portal-news': '0.5', // (45 − 20) / 100 × 2
    'portal-quality': '0', // 2 − 5 × 0.5 is below 0
    'portal-accessibility': '0', // no
    'online-services': '0', // (6 + 4) / 100 = 10 %: at most 10
    'online-files': '1', // 5/100 = 5 %, target 20: 5/20 × 4
    'one-stop': '4', // electronic and linked
    'one-stop-files': '1.8', // 60/100 × 3
    'on-time': '5.4', // (80 − 8) / 80 × 6
    citizens: '4.5', // 90/100 × 5
    'online-meetings': '2', // 5/10 = 50 %: the target, so all
    'meeting-units': '1', // yes
    'shared-applications': '2', // 2 × 1
    prize: '0', // no document supports it
    initiatives: 'missing', // not marked
    'incidents-caused': '2', // 3 × 1, capped at 2
    'reports-late': '0.5', // 1 × 0.5
  },
  // 17.25 + 33.95 = 51.2; − 2.5 penalty = 48.7 of 90: 54.11 %
  total: {
    earned: '51.2',
    penalty: '2.5',
    points: '48.7',
    published: { points: '48.7', percent: '54.11', converted: '48.7' },
    level: 'IV',
  },
};
