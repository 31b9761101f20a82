import { type ByHand, parIndex, satisfaction } from './by-hand.js';

/** A district computed on paper. */
export const DISTRICT: ByHand = {
  facts: {
    staff: 100,
    'staff-with-computer': 90,
    'staff-using-email': 80,
    'staff-trained': 91,
    'it-officers': 3,
    computers: 120,
    'computers-in-lan': 90,
    'computers-protected': 96,
    'connected-to-network': true,
    'has-server-room': false,
    'has-backup': false,
    'is-hosted-by-province': true,
    'has-firewall': true,
    'has-security-rules': true,
    'has-security-level': false,
    'has-security-officer': true,
    incidents: 0,
    plan: 'on-time',
    'steering-head': 'head',
    'tasks-planned': 20,
    'tasks-done': 18,
    'late-reports': 0,
    'documents-sent': 2000,
    'documents-electronic': 1800,
    'documents-signed': 1350,
    meetings: 0,
    'meetings-online': 0,
    applications: ['Quản lý văn bản', 'Thư điện tử', 'Một cửa', 'Kế toán', 'Nhân sự'],
    communes: 12,
    'communes-connected': 9,
    'communes-using-documents': 6,
    'portal-has-introduction': true,
    'portal-has-legal-texts': true,
    'portal-has-procedures': true,
    'portal-has-contacts': true,
    'portal-articles': 250,
    'portal-errors': 1,
    procedures: 200,
    'procedures-level-3': 40,
    'procedures-level-4': 20,
    'procedures-iso': 100,
    'iso-is-published': true,
    'files-received': 1000,
    'files-received-online': 200,
    'files-solved': 900,
    'files-solved-late': 90,
    'one-stop-is-electronic': true,
    'one-stop-is-linked': true,
    'has-prize': false,
    'smart-city-components': ['Camera giao thông', 'Trung tâm điều hành'],
    'tasks-are-identified': true,
    'tasks-are-funded': true,
    'portal-is-accessible': true,
    'files-through-one-stop': 800,
    'communes-in-meetings': 9,
  },
  criteria: {},
  marks: [satisfaction(75), parIndex(80)],
  expected: {
    computers: '5.4', // 90/100 × 6
    'local-network': '3', // 90/120 × 4
    'data-network': '4', // yes
    'server-room': '4', // hosted by the province: the third case
    security: '3', // 1 + 1 + 1
    'malware-protection': '4', // 96/120 = 80 %: the target, so all
    officers: '4', // 3 × 2 = 6, capped at 4
    training: '4', // 91 %: above 90
    'plan-issued': '4', // on time
    steering: '4', // the head
    budget: '2', // identified and funded
    tasks: '1.8', // 18/20 × 2
    bundle: '0', // 0/1 × 4: its only commune sent nothing
    'e-documents': '8.55', // 1800/2000 × 7 + 1350/1800 × 3 = 6.3 + 2.25
    'e-mail': '4.8', // 80/100 × 6
    'communes-together': '5', // 9/12 × 4 + 6/12 × 4 = 3 + 2
    'communes-results': '0', // 0/1 × 6
    'portal-information': '6', // 4 × 1.5
    'portal-news': '2', // (250 − 50) / 400 × 4
    'portal-quality': '2.5', // 3 − 0.5
    'portal-accessibility': '2', // yes
    'online-services': '4', // (40 + 20) / 200 = 30 %: exactly the upper end of the band above 10
    'online-files': '8', // 200/1000 = 20 %: the target, 6 + 2
    'one-stop': '4', // electronic and linked
    'one-stop-files': '3.2', // 800/1000 × 4
    'on-time': '7.2', // (900 − 90) / 900 × 8
    citizens: '3.75', // 75/100 × 5
    'online-meetings': 'not-applicable', // no meeting that could be held online
    'meeting-units': '3', // 9/12 × 4
    quality: '1.5', // 1 + 100/200 × 1
    'shared-applications': '4', // 5 × 1, capped at 4
    'administrative-reform': '3.2', // 80/100 × 4
    prize: '0', // none
    initiatives: 'missing', // not marked
    'incidents-caused': '0', // none
    'reports-late': '0', // none
    'smart-city': '0', // collected, not scored
  },
  // 43.2 + 72.7 = 115.9 of 50 + 98 = 148: 115.9 × 150 / 148 = 117.4662…, 78.310… %
  total: {
    earned: '115.9',
    base: '148',
    points: '115.9',
    converted: '17385/148',
    published: { points: '115.9', percent: '78.31', converted: '117.466' },
    level: 'III',
  },
};
