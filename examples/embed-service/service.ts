import { createServer, type IncomingMessage, type Server } from 'node:http';
import { PGlite } from '@electric-sql/pglite';
import type { Language } from 'tieuchi';
import { compilePack, issueSentence, rankingsOf, resultOf, submissionJsonSchema, unitIssues } from 'tieuchi';
import { readSource } from 'tieuchi/author';
import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { type StandardIssue, score, submissionSchema } from 'tieuchi/score';
import { register } from './register.js';

const MOST_LETTERS = 1_000_000;
const TABLE = 'create table if not exists submission (unit text primary key, at text not null, facts json not null)';
const READ = 'select unit, at, facts from submission order by at, unit';
const PUT = 'insert into submission values ($1, $2, $3) on conflict (unit) do update set at = $2, facts = $3';

const pack: ReturnType<typeof compilePack> = compilePack(giaLai2019);

/** A request, as far as it decides the answer; `id` is what its path names after the first word. */
interface Asked {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
}

/** A status with data, or with a text that is JSON already. */
type Answer = readonly [status: number, body: unknown];

/**
 * A service that takes submissions, and publishes results, rankings, the record and JSON Schemas of the forms. What it has
 * answered with 201 stands in the database in `folder`. `now`: the instant at which a submission comes, in ISO 8601, UTC.
 */
export async function openService(folder: string, now: () => string): Promise<Server> {
  const db = await PGlite.create(folder);
  await db.exec(TABLE);
  const scored = async () => {
    const { rows } = await db.query<{ readonly at: string }>(READ);
    return score(pack, { ...register, asOf: rows.at(-1)?.at ?? register.asOf, submissions: rows });
  };
  let results = await scored();

  const standing = ({ id, lang }: Asked): Answer => {
    const result = resultOf(results, id, { lang });
    return result ? [200, { result, issues: unitIssues(results, id, { lang }) }] : [404, { unknown: id }];
  };

  /** Takes figures in place of those that the unit sent before, or refuses them with the issues of each fact. */
  const take = async ({ id, lang, text }: Asked): Promise<Answer> => {
    const unit = register.units.find((known) => known.id === id);
    if (!unit) return [404, { unknown: id }];
    // JSON.parse would round 60.00000000000000001 to 60, and take the last of two keys
    const { document, issues } = readSource(text);
    const faults = issues.map((issue) => ({ path: issue.path, message: issueSentence(issue, lang) }));
    if (faults.length > 0) return [400, { issues: byFact(faults) }];
    const { attributes } = unit;
    const checked = submissionSchema(pack, unit.tier, { lang, attributes })['~standard'].validate(document);
    if (checked.issues) return [422, { issues: byFact(checked.issues) }];
    await db.query(PUT, [unit.id, now(), checked.value]);
    results = await scored();
    return [201, standing({ id, lang, text })[1]];
  };

  const form = ({ id, lang }: Asked): Answer =>
    giaLai2019.tiers.some((tier) => tier.id === id)
      ? [200, submissionJsonSchema(pack, id, { lang })]
      : [404, { unknown: id }];

  return serverOf({
    'PUT /units': take,
    'GET /units': standing,
    'GET /rankings': ({ lang }) => [200, rankingsOf(results, { lang })],
    'GET /record': () => [200, `${results.recordText()}\n`],
    'GET /forms': form,
  });
}

function byFact(issues: readonly StandardIssue[]): Readonly<Record<string, readonly string[]>> {
  const facts = new Map<string, string[]>();
  for (const { path, message } of issues)
    facts.set(String(path[0] ?? ''), [...(facts.get(String(path[0] ?? '')) ?? []), message]);
  return Object.fromEntries(facts);
}

function serverOf(routes: Readonly<Record<string, (asked: Asked) => Answer | Promise<Answer>>>): Server {
  const answerTo = async (request: IncomingMessage, lang: Language): Promise<Answer> => {
    const [, name = '', id = ''] = (request.url ?? '').split(/[/?]/);
    const route = routes[`${request.method} /${name}`];
    const text = await textOf(request);
    if (text === undefined) return [413, { most: MOST_LETTERS }];
    return route ? route({ id, lang, text }) : [404, { unknown: request.url }];
  };
  return createServer(async (request, response) => {
    const lang = languageOf(request.headers['accept-language']);
    const [status, body] = await answerTo(request, lang).catch((): Answer => [500, {}]);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-language': lang });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** The body; undefined where it is too long: then the rest is read and not kept, so that the sender hears of it. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) if (text.length <= MOST_LETTERS) text += part;
  return text.length <= MOST_LETTERS ? text : undefined;
}

/** The language that is preferred, of the two that there are. */
function languageOf(accepted = ''): Language {
  const wanted = [...accepted.matchAll(/\b(vi|en)\b[^,;]*(?:;\s*q=([\d.]+))?/g)];
  const [best] = wanted.toSorted(([, , a = '1'], [, , b = '1']) => Number(b) - Number(a));
  return best?.[1] === 'en' ? 'en' : 'vi';
}
