import type Database from "better-sqlite3";

/** One commitment with its history: every table the product reads for it. */
export function oneQuestion(db: Database.Database) {
  const found = db.prepare(
    `select c.*, d.slug, d.title document_title, d.short_title, d.place, d.adopted_on, d.kind, d.count_disputed
      from commitment c join document d on d.id = c.document_id where c.code = ?`,
  );
  const parties = db.prepare(
    `select cp.*, p.name, p.kind, pa.participation, pa.note from commitment_party cp join party p on p.code = cp.party_code
      left join participation pa on pa.party_code = cp.party_code and pa.document_id = ?
      where cp.commitment_id = ? order by cp.party_code`,
  );
  const sectors = db.prepare(
    `select s.code, s.label, cs.position from commitment_sector cs join sector s on s.code = cs.sector_code
      where cs.commitment_id = ? order by cs.position`,
  );
  const anchors = db.prepare(
    `select a.*, cl.label, cl.start clause_start, cl.paragraphs, v.language, r.script,
      substr(r.clean_text, cl.start + 1, cl.end - cl.start) received,
      substr(r.reading_text, cl.start + 1, cl.end - cl.start) reading
      from anchor a join text_revision r on r.id = a.revision_id join version v on v.id = a.version_id
      join clause cl on cl.revision_id = a.revision_id and cl.position = a.clause_position
      where a.commitment_id = ? order by a.position`,
  );
  const developments = db.prepare(
    `select d.*, l.subject, l.polarity, l.note, au.role author_role, au.public_name author_name
      from development_link l join development d on d.id = l.development_id join user au on au.id = d.author_id
      where l.commitment_id = ? and d.state = 'accepted' order by d.happened_to desc, d.id desc, l.subject`,
  );
  const sources = db.prepare(
    `select s.*, f.name file_name, f.bytes from source s left join file f on f.sha256 = s.file_sha256
      where s.development_id in (select value from json_each(?)) and s.visibility <> 'internal'
      order by s.development_id, s.position, s.id`,
  );
  const searches = db.prepare(
    "select * from search_log where commitment_id = ? and state = 'accepted' order by searched_on desc, id desc",
  );
  const assessments = db.prepare(
    `select a.*, au.role author_role, au.public_name author_name, re.role reviewer_role, re.public_name reviewer_name
      from assessment a join user au on au.id = a.author_id left join user re on re.id = a.reviewer_id
      where a.commitment_id = ? and a.state = 'published' order by a.published_at desc, a.created_at desc, a.id desc`,
  );
  const before = db.prepare(
    `select number from commitment where document_id = ? and (clause_position, running) < (?, ?)
      order by clause_position desc, running desc limit 1`,
  );
  const after = db.prepare(
    `select number from commitment where document_id = ? and (clause_position, running) > (?, ?)
      order by clause_position, running limit 1`,
  );
  type Row = Record<string, unknown> & { id: string; document_id: string; item: string };
  return (document: string, number: string): string => {
    const row = found.get(`${document}/${number}`) as Row | undefined;
    if (!row) return "{}";
    const { item, search_text: _, ...coded } = row;
    const happened = developments.all(row.id) as { id: string }[];
    const near = [row.document_id, row.clause_position, row.running];
    const record = {
      coded,
      parties: parties.all(row.document_id, row.id),
      sectors: sectors.all(row.id),
      anchors: anchors.all(row.id),
      developments: happened,
      sources: sources.all(JSON.stringify(happened.map(({ id }) => id))),
      searches: searches.all(row.id),
      assessments: assessments.all(row.id),
      previous: before.get(...near),
      next: after.get(...near),
    };
    return `{"item":${item},"record":${JSON.stringify(record)}}`;
  };
}
