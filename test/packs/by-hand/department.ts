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
    'documents-signed': 600,
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
    'e-documents': '8.3', // 900/1000 × 7 + 600/900 × 3 = 6.3 + 2
    'e-mail': '4.5', // 45/60 × 6
    'portal-information': '4.5', // 3 × 1.5
    'portal-news': '1.5', // (140 − 40) / 200 × 3
    'portal-quality': '2', // 3 − 2 × 0.5
    'online-services': '4', // (20 + 12) / 80 = 40 %: above 30, at most 50
    'online-files': '2', // 50/500 = 10 %, target 20: 10/20 × 4, and no 2 more
    'on-time': '4.75', // (400 − 20) / 400 × 5
    'one-stop': '0', // electronic, not linked
    citizens: '2.475', // 82.5/100 × 3
    tasks: '1.5', // 15/20 × 2
    'online-meetings': '1.2', // 6/20 = 30 %, target 50: 30/50 × 2
    quality: '1.75', // 1 + 60/80 × 1
    'shared-applications': '1.5', // 3 × 0.5
    'administrative-reform': '1.685', // 84.25/100 × 2
    'plan-issued': '2', // late
    steering: '2', // a deputy: half of 4
    officers: '2', // 1 × 2
    degrees: '4', // 1/1 × 4
    training: '2', // 54/60 = 90 %: exactly the upper end of the middle band
    prize: '1', // with number and date
    initiatives: '1', // 1.5/3 × 2
    'incidents-caused': '1', // 1 × 1
    'reports-late': '0.5', // 1 × 0.5
  },
  // 13.075 + 41.66 + 12 = 66.735; + 2 bonus − 1.5 penalty = 67.235, half up to 67.24 %
  total: {
    earned: '66.735',
    bonus: '2',
    penalty: '1.5',
    points: '67.235',
    published: { points: '67.235', percent: '67.24', converted: '67.235' },
    level: 'IV',
  },
};
