import { type ByHand, initiative, parIndex, satisfaction } from './by-hand.js';

/** A department computed on paper. */
export const DEPARTMENT: ByHand = {
  facts: {
    staff: 60,
    'staff-with-computer': 52,
    'staff-using-email': 45,
    'staff-trained': 54,
    'it-officers': 1,
    'it-officers-with-degree': 1,
    computers: 80,
    'computers-in-lan': 60,
    'computers-protected': 56,
    'connected-to-network': true,
    'has-server-room': true,
    'has-backup': false,
    'is-hosted-by-province': false,
    'has-firewall': true,
    'has-security-rules': true,
    'has-security-level': true,
    'has-security-officer': false,
    incidents: 1,
    plan: 'late',
    'steering-head': 'deputy',
    'tasks-planned': 20,
    'tasks-done': 15,
    'late-reports': 1,
    'documents-sent': 1000,
    'documents-electronic': 900,
    'documents-signed': 450,
    meetings: 20,
    'meetings-online': 6,
    applications: ['Quản lý văn bản', 'Thư điện tử', 'Một cửa'],
    'portal-has-introduction': true,
    'portal-has-legal-texts': true,
    'portal-has-procedures': true,
    'portal-has-contacts': false,
    'portal-articles': 140,
    'portal-errors': 2,
    procedures: 80,
    'procedures-level-3': 20,
    'procedures-level-4': 12,
    'procedures-iso': 60,
    'iso-is-published': true,
    'files-received': 500,
    'files-received-online': 50,
    'files-solved': 400,
    'files-solved-late': 20,
    'one-stop-is-electronic': true,
    'one-stop-is-linked': false,
    'has-prize': true,
    'tasks-are-identified': true,
    'tasks-are-funded': true,
    'portal-is-accessible': true,
    'files-through-one-stop': 400,
    'units-to-connect': 8,
    'units-connected': 6,
  },
  criteria: { prize: { claimed: 1, evidence: [{ number: '12/BK', date: '2019-06-01' }] } },
  marks: [satisfaction(82.5), parIndex(84.25), initiative(1.5)],
  expected: {
    computers: '5.2', // 52/60 × 6
    'local-network': '2.25', // 60/80 × 3
    'data-network': '2', // yes
    'server-room': '1', // a room without backup: the first case, 1
    security: '0', // three of four, all are needed
    'malware-protection': '2.625', // 56/80 = 70 %, target 80: 70/80 × 3
    'plan-issued': '1.5', // late
    steering: '1.5', // a deputy: half of 3
    budget: '2', // identified and funded
    tasks: '1.5', // 15/20 × 2
    'e-documents': '5.5', // 900/1000 × 5 + 450/900 × 2 = 4.5 + 1
    'e-mail': '2.25', // 45/60 × 3
    'portal-information': '3', // 3 × 1
    'portal-news': '1', // (140 − 40) / 200 × 2
    'portal-quality': '1', // 2 − 2 × 0.5
    'portal-accessibility': '2', // yes
    'online-services': '4', // (20 + 12) / 80 = 40 %: above 30, at most 50
    'online-files': '2', // 50/500 = 10 %, target 20: 10/20 × 4, and no 2 more
    'one-stop': '0', // electronic, not linked
    'one-stop-files': '1.6', // 400/500 × 2
    'on-time': '3.8', // (400 − 20) / 400 × 4
    citizens: '2.475', // 82.5/100 × 3
    'online-meetings': '0.6', // 6/20 = 30 %, target 50: 30/50 × 1
    'meeting-units': '0.75', // 6/8 × 1
    quality: '1.75', // 1 + 60/80 × 1
    'shared-applications': '1', // 3 × 0.5 = 1.5, capped at 1
    'administrative-reform': '1.685', // 84.25/100 × 2
    officers: '3', // 1 × 3
    degrees: '6', // 1/1 × 6
    training: '4', // 54/60 = 90 %: exactly the upper end of the middle band
    prize: '1', // with number and date
    initiatives: '1', // 1.5/3 × 2
    'incidents-caused': '1', // 1 × 1
    'reports-late': '0.5', // 1 × 0.5
  },
  // 13.075 + 40.91 + 13 = 66.985; + 2 bonus − 1.5 penalty = 67.485, half up to 67.49 %
  total: {
    earned: '66.985',
    bonus: '2',
    penalty: '1.5',
    points: '67.485',
    published: { points: '67.485', percent: '67.49', converted: '67.485' },
    level: 'IV',
  },
};
