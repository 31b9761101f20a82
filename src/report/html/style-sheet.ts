import { ACROSS, UPRIGHT } from '../layout.js';

/**
 * The style sheet of the page. `padded`: the most digits by which a number is padded to the right. `shares`: the widths of
 * columns, in thousandths.
 */
export function styleSheet(padded: number, shares: readonly number[]): string {
  const widths = shares.map((share) => `.w${share}{width:${share / 10}%}`);
  const paddings = Array.from({ length: padded + 1 }, (_, digits) => [
    `.d${digits}{padding-right:calc(1mm + ${digits}ch)}`,
    // the decimal sign is half as wide as a digit in the faces that are named
    `.s${digits}{padding-right:calc(1mm + ${digits}ch + .25em)}`,
  ]);
  return `${STYLE}${[...paddings.flat(), ...widths].join('\n')}\n`;
}

const STYLE = `@page{size:A4 portrait;margin:20mm 15mm 20mm 20mm;@bottom-center{content:counter(page)}}
@page across{size:A4 landscape;margin:20mm 15mm 15mm 15mm;@bottom-center{content:counter(page)}}
:root{font:13pt/1.3 "Times New Roman","Liberation Serif","Noto Serif",serif;color:#000;background:#fff}
body{margin:0 auto;max-width:270mm;padding:5mm}
.part+.part{break-before:page;margin-top:15mm}
.landscape{page:across}
p{margin:1.5mm 0}
.letterhead{display:flex;flex-wrap:wrap;text-align:center;font-weight:bold;gap:2mm 10mm;margin-bottom:6mm}
.authority{flex:1 1 35%}
.nation{flex:1 0 auto;white-space:nowrap}
.nation span{border-bottom:.3mm solid;padding-bottom:.5mm}
h1{font-size:14pt;text-align:center;margin:2mm 0}
.subject{text-align:center;font-weight:bold}
.decision{text-align:center;font-style:italic}
.warnings{border:.4mm solid;font-weight:bold;padding:2mm 2mm 2mm 8mm;margin:4mm 0}
dl{margin:3mm 0}
dl div{margin:1mm 0}
dt,dd{display:inline;margin:0}
.ranking{margin-top:5mm}
.basis{font-style:italic;break-after:avoid}
table{border-collapse:collapse;table-layout:fixed;margin:3mm auto 5mm;font-size:11pt;font-variant-numeric:tabular-nums lining-nums}
.wide{width:100%}
.narrow{width:90mm;break-inside:avoid}
caption{font-weight:bold;text-align:left;padding:1mm 0;break-after:avoid}
thead{display:table-header-group;break-after:avoid}
tr{break-inside:avoid}
th,td{border:.2mm solid #000;padding:1mm;vertical-align:middle;overflow-wrap:anywhere}
thead th{text-align:center;font-weight:bold}
tbody th{font-weight:normal}
tbody .decimal{text-align:right;white-space:nowrap;overflow-wrap:normal}
tbody .center{text-align:center}
tbody .left{text-align:left}
.heading{font-size:inherit;margin:1.5mm 0;font-weight:bold;break-after:avoid}
.notes,.proof{list-style:none;padding:0}
.gaps{padding-left:8mm;margin:0}
li{margin:1mm 0;overflow-wrap:anywhere}
.end{break-inside:avoid}
.signature{display:inline-flex;flex-wrap:wrap;width:100%;text-align:center;margin:6mm 0 0;padding-bottom:22mm}
.signature .at{flex:0 0 50%;margin-left:50%;font-style:italic}
.signature .signer{flex:1}
.proof{font-size:10pt;break-inside:avoid}
.proof li{font-family:"Liberation Mono",monospace;font-size:8.5pt}
/* the name of the state and its motto stay on a line each: on a narrow screen below the authority, and as small as that takes */
@media screen{.letterhead{font-size:min(1em,calc((100vw - 10mm)/22))}}
/* on a narrow screen a table is as wide as on paper, and is moved sideways: else its numbers run into one another; the names of the units stay */
@media screen{.moved{overflow-x:auto}tbody th,.names{position:sticky;left:0;background:#fff;box-shadow:inset .2mm 0 #000,inset -.2mm 0 #000}.portrait .wide{min-width:${UPRIGHT}mm}.landscape .wide{min-width:${ACROSS}mm}}
`;
