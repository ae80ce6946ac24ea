-- Nothing is left to measure, but the decision's level is not known here.
ALTER TYPE "verdict" ADD VALUE 'NO_BASIS';

-- A criteria set is one document; criteria and indicators are its table of contents, by which other rows refer to it.
ALTER TABLE "criteria_set" ADD COLUMN "definition" JSON;

ALTER TABLE "criteria_set" DISABLE TRIGGER criteria_set_immutable;

-- Sets that were stored line by line, written as the document that they always were.
UPDATE criteria_set s SET definition = json_build_object(
  'schema', 2,
  'id', s.code,
  'version', s.edition,
  'title', s.title,
  'subject', s.subject,
  'inForce', json_build_object('from', s.in_force_from, 'to', s.in_force_to),
  'sources', json_build_object('decision', json_strip_nulls(json_build_object(
    'title', d.number, 'read', d.read_as, 'url', d.source_url))::jsonb || jsonb_build_object('date', d.issued_on)),
  'inputs', coalesce((
    SELECT json_object_agg(given.key, given.value ORDER BY given.place)
    FROM (
      SELECT DISTINCT ON (each.key) each.key, each.value, c.position * 1000 + i.position AS place
      FROM criterion c JOIN indicator i ON i.criterion_id = c.id, jsonb_each(i.inputs) AS each
      WHERE c.set_id = s.id ORDER BY each.key, place) AS given), '{}'::json),
  'pass', json_build_object(
    'id', 'pass',
    'text', s.pass_rule_text,
    'cite', json_strip_nulls(json_build_object('source', 'decision', 'verified', false, 'note', s.note)),
    CASE WHEN s.pass_rule ? 'atLeast' THEN 'some' ELSE 'all' END, coalesce((
      SELECT json_agg(
        CASE
          WHEN line.count = 0 THEN jsonb_build_object('judged', true)
          WHEN line.count = 1 AND line.code = c.code THEN line.only
          ELSE jsonb_build_object('all', line.all)
        END
        || jsonb_build_object('id', c.code, 'text', c.name, 'cite', jsonb_strip_nulls(jsonb_build_object(
          'source', 'decision', 'clause', coalesce(c.clause, CASE WHEN NOT c.is_condition THEN c.code END),
          'verified', false, 'note', coalesce(c.note, CASE WHEN line.count = 1 AND line.code = c.code THEN line.note END))))
        || CASE WHEN c.is_condition THEN '{"condition": true}'::jsonb ELSE '{}'::jsonb END
        ORDER BY c.position)
      FROM criterion c, LATERAL (
        SELECT count(*) AS count, min(i.code) AS code, min(i.note) AS note, (array_agg(i.rule))[1] AS only,
          jsonb_agg(i.rule || jsonb_build_object('id', i.code, 'text', i.text, 'cite', jsonb_strip_nulls(jsonb_build_object(
            'source', 'decision', 'clause', coalesce(i.clause, i.code), 'verified', false, 'note', i.note)))
            ORDER BY i.position) AS all
        FROM indicator i WHERE i.criterion_id = c.id) AS line
      WHERE c.set_id = s.id), '[]'::json))::jsonb
    || CASE WHEN s.pass_rule ? 'atLeast' THEN jsonb_build_object('atLeast', s.pass_rule -> 'atLeast') ELSE '{}'::jsonb END)
FROM legal_document d WHERE d.id = s.decision_id;

ALTER TABLE "criteria_set" ENABLE TRIGGER criteria_set_immutable;

ALTER TABLE "criteria_set" ALTER COLUMN "definition" SET NOT NULL, DROP COLUMN "pass_rule";

-- Which sets a unit, and all below it, is assessed by, and when.
CREATE TABLE "set_enrolment" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "set_id" UUID NOT NULL,
  "valid_from" DATE,
  "valid_to" DATE,
  "document" TEXT,
  CONSTRAINT "set_enrolment_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "set_enrolment_window" CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to > valid_from)
);
CREATE UNIQUE INDEX "set_enrolment_unit_id_set_id_valid_from_key" ON "set_enrolment"("unit_id", "set_id", "valid_from");
ALTER TABLE "set_enrolment"
  ADD CONSTRAINT "set_enrolment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "set_enrolment_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER set_enrolment_announce AFTER INSERT OR UPDATE OR DELETE ON set_enrolment
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();

-- Until now every set that was there was in use wherever a campaign ran.
INSERT INTO set_enrolment (id, unit_id, set_id)
SELECT gen_random_uuid(), used.unit_id, s.id
FROM (SELECT DISTINCT unit_id FROM campaign) used CROSS JOIN criteria_set s WHERE s.status = 'PUBLISHED';
