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
  },
  criteria: {},
  marks: [satisfaction(75), parIndex(80)],
  expected: {
    computers: '7.2', // 90/100 × 8
    'local-network': '3', // 90/120 × 4
    'data-network': '4', // yes
    'server-room': '6', // hosted by the province: the third case
    security: '4.5', // 2 + 1.5 + 1
    'malware-protection': '4', // 96/120 = 80 %: the target, so all
    'plan-issued': '4', // on time
    steering: '4', // the head
    officers: '4', // 3 × 2 = 6, capped at 4
    training: '4', // 91 %: above 90
    tasks: '1.8', // 18/20 × 2
    'e-documents': '10.2', // 1800/2000 × 8 + 1350/1800 × 4 = 7.2 + 3
    'e-mail': '4.8', // 80/100 × 6
    'communes-together': '5', // 9/12 × 4 + 6/12 × 4 = 3 + 2
    'portal-information': '8', // 4 × 2
    'portal-news': '3', // (250 − 50) / 400 × 6
    'portal-quality': '3.5', // 4 − 0.5
    'online-services': '4', // (40 + 20) / 200 = 30 %: exactly the upper end of the band above 10
    'online-files': '8', // 200/1000 = 20 %: the target, 6 + 2
    'on-time': '9', // (900 − 90) / 900 × 10
    'one-stop': '6', // electronic and linked
    citizens: '4.5', // 75/100 × 6
    'online-meetings': 'not-applicable', // no meeting that could be held online
    quality: '3', // 2 + 100/200 × 2
    'shared-applications': '4', // 5 × 1, capped at 4
    'administrative-reform': '3.2', // 80/100 × 4
    prize: '0', // none
    initiatives: 'missing', // not marked
    'incidents-caused': '0', // none
    'reports-late': '0', // none
    'smart-city': '0', // collected, not scored
  },
  // 46.5 + 76.2 = 122.7 of 50 + 96 = 146: 122.7 × 150 / 146 = 126.0616…, 84.041… %
  total: {
    earned: '122.7',
    base: '146',
    points: '122.7',
    converted: '18405/146',
    published: { points: '122.7', percent: '84.04', converted: '126.062' },
    level: 'III',
  },
};
