-- What the Prisma schema cannot say: ranges, exclusions, one-of, immutability, derived rows.
-- All validity ranges are half-open: [valid_from, valid_to).

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Vietnamese text without marks, as the app folds it: lower case, đ to d, accents off, composed.
CREATE FUNCTION fold_vietnamese(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN normalize(
    regexp_replace(normalize(replace(lower(value), 'đ', 'd'), NFD), '[\u0300-\u036f]', '', 'g'), NFC);

CREATE INDEX unit_name_search ON unit_name USING gin (fold_vietnamese(name) gin_trgm_ops);
CREATE INDEX person_search ON person USING gin (fold_vietnamese(full_name) gin_trgm_ops);

-- ── Units ──

ALTER TABLE unit_name
  ADD CONSTRAINT unit_name_range CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT unit_name_text CHECK (btrim(name) <> '' AND name IS NFC NORMALIZED),
  ADD CONSTRAINT unit_name_once EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);

ALTER TABLE unit_parent
  ADD CONSTRAINT unit_parent_range CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT unit_parent_not_self CHECK (unit_id <> parent_id),
  ADD CONSTRAINT unit_parent_once EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);

-- A code may be given to another unit later, never to two at once.
ALTER TABLE unit_code
  ADD CONSTRAINT unit_code_range CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT unit_code_text CHECK (btrim(code) <> '' AND btrim(scheme) <> ''),
  ADD CONSTRAINT unit_code_once EXCLUDE USING gist (scheme WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&);

ALTER TABLE unit ADD CONSTRAINT unit_life CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on > opened_on);

-- Rebuilds every path from unit_parent, intersecting the dates along the way.
-- Whole trees are small (a province is some thousand units) and change rarely; simple beats incremental.
CREATE FUNCTION rebuild_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE climb AS (
      SELECT unit_id AS start_id, parent_id AS at_id, daterange(valid_from, valid_to) AS during, 1 AS depth FROM unit_parent
      UNION ALL
      SELECT c.start_id, p.parent_id, c.during * daterange(p.valid_from, p.valid_to), c.depth + 1
      FROM climb c JOIN unit_parent p ON p.unit_id = c.at_id AND daterange(p.valid_from, p.valid_to) && c.during
      WHERE c.at_id <> c.start_id AND c.depth < 32)
    SELECT 1 FROM climb WHERE at_id = start_id OR depth >= 32)
  THEN
    RAISE EXCEPTION 'a unit cannot stand below itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_parent_acyclic';
  END IF;

  DELETE FROM unit_path;
  INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
  WITH RECURSIVE climb AS (
    SELECT id AS ancestor_id, id AS descendant_id, 0 AS depth, daterange('0001-01-01', NULL) AS during FROM unit
    UNION ALL
    SELECT p.parent_id, c.descendant_id, c.depth + 1, c.during * daterange(p.valid_from, p.valid_to)
    FROM climb c JOIN unit_parent p ON p.unit_id = c.ancestor_id AND daterange(p.valid_from, p.valid_to) && c.during)
  SELECT ancestor_id, descendant_id, min(depth), lower(during), upper(during)
  FROM climb
  WHERE NOT isempty(during)
  GROUP BY ancestor_id, descendant_id, lower(during), upper(during);
  RETURN NULL;
END $$;

CREATE TRIGGER unit_parent_path AFTER INSERT OR UPDATE OR DELETE ON unit_parent
  FOR EACH STATEMENT EXECUTE FUNCTION rebuild_unit_path();
CREATE TRIGGER unit_path_self AFTER INSERT ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION rebuild_unit_path();

-- ── People ──

ALTER TABLE account ADD CONSTRAINT account_username CHECK (username = lower(username) AND btrim(username) <> '');

ALTER TABLE duty
  ADD CONSTRAINT duty_range CHECK (valid_to IS NULL OR valid_to >= valid_from),
  ADD CONSTRAINT duty_once EXCLUDE USING gist
    (person_id WITH =, function WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&);

ALTER TABLE session ADD CONSTRAINT session_life CHECK (expires_at > created_at);
ALTER TABLE api_token ADD CONSTRAINT api_token_life CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days');

-- ── Criteria: published means immutable ──

ALTER TABLE criteria_set
  ADD CONSTRAINT criteria_set_force CHECK (in_force_to IS NULL OR in_force_from IS NULL OR in_force_to > in_force_from),
  ADD CONSTRAINT criteria_set_published CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL));

CREATE FUNCTION refuse_published_criteria() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_published boolean;
BEGIN
  IF TG_TABLE_NAME = 'criteria_set' THEN
    is_published := OLD.status = 'PUBLISHED';
  ELSIF TG_TABLE_NAME = 'criterion' THEN
    SELECT bool_or(status = 'PUBLISHED') INTO is_published FROM criteria_set
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.set_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.set_id END);
  ELSE
    SELECT bool_or(s.status = 'PUBLISHED') INTO is_published FROM criterion c JOIN criteria_set s ON s.id = c.set_id
    WHERE c.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.criterion_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.criterion_id END);
  END IF;
  IF is_published THEN
    RAISE EXCEPTION 'a published criteria set is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER criteria_set_immutable BEFORE UPDATE OR DELETE ON criteria_set
  FOR EACH ROW EXECUTE FUNCTION refuse_published_criteria();
CREATE TRIGGER criterion_immutable BEFORE INSERT OR UPDATE OR DELETE ON criterion
  FOR EACH ROW EXECUTE FUNCTION refuse_published_criteria();
CREATE TRIGGER indicator_immutable BEFORE INSERT OR UPDATE OR DELETE ON indicator
  FOR EACH ROW EXECUTE FUNCTION refuse_published_criteria();

-- ── Plans and targets ──

ALTER TABLE campaign ADD CONSTRAINT campaign_window CHECK (ends_on >= starts_on);
ALTER TABLE campaign_phase ADD CONSTRAINT campaign_phase_window CHECK (ends_on >= starts_on);

ALTER TABLE target
  ADD CONSTRAINT target_decimals CHECK (decimals BETWEEN 0 AND 3),
  ADD CONSTRAINT target_quantity CHECK (quantity IS NULL OR quantity >= 0),
  ADD CONSTRAINT target_inherited CHECK (kind <> 'INHERITED' OR quantity IS NULL);

ALTER TABLE target_allocation
  ADD CONSTRAINT target_allocation_amounts CHECK (
    (quantity IS NULL OR quantity >= 0) AND (baseline IS NULL OR baseline >= 0) AND (denominator IS NULL OR denominator > 0));

ALTER TABLE target_progress ADD CONSTRAINT target_progress_total CHECK (
  (reported_total IS NULL OR reported_total >= 0) AND (accepted_total IS NULL OR accepted_total >= 0));

ALTER TABLE plan_conflict ADD CONSTRAINT plan_conflict_decided CHECK (
  (status = 'DECIDED') = (decision IS NOT NULL AND decided_by_id IS NOT NULL AND decided_at IS NOT NULL));

-- ── Assignments: one lead at a time ──

ALTER TABLE assignment
  ADD CONSTRAINT assignment_subject CHECK (num_nonnulls(target_id, criterion_id) = 1),
  ADD CONSTRAINT assignment_range CHECK (valid_to IS NULL OR valid_to >= valid_from),
  ADD CONSTRAINT assignment_due CHECK (due_on IS NULL OR due_on >= valid_from),
  ADD CONSTRAINT assignment_one_lead EXCLUDE USING gist (
    campaign_id WITH =, unit_id WITH =, (coalesce(target_id, criterion_id)) WITH =, daterange(valid_from, valid_to) WITH &&)
    WHERE (role = 'LEAD'),
  ADD CONSTRAINT assignment_once EXCLUDE USING gist (
    campaign_id WITH =, person_id WITH =, unit_id WITH =, (coalesce(target_id, criterion_id)) WITH =,
    daterange(valid_from, valid_to) WITH &&);

ALTER TABLE handover ADD CONSTRAINT handover_two_people CHECK (from_person_id <> to_person_id);

-- ── Reports ──

ALTER TABLE report
  ADD CONSTRAINT report_period CHECK (
    (period_kind = 'DAY' AND period_end = period_start)
    OR (period_kind = 'WEEK' AND period_end = period_start + 6 AND extract(isodow FROM period_start) = 1)),
  ADD CONSTRAINT report_submitted CHECK (
    status = 'DRAFT' OR (submitted_by_id IS NOT NULL AND submitted_as IS NOT NULL AND submitted_at IS NOT NULL)),
  ADD CONSTRAINT report_reviewed CHECK (
    status NOT IN ('ACCEPTED', 'RETURNED') OR (reviewed_by_id IS NOT NULL AND reviewed_at IS NOT NULL)),
  -- Nobody reviews a report that they sent.
  ADD CONSTRAINT report_second_pair_of_eyes CHECK (reviewed_by_id IS NULL OR reviewed_by_id <> submitted_by_id),
  ADD CONSTRAINT report_revision CHECK (revision >= 1 AND (revision = 1 OR btrim(correction_reason) <> ''));

ALTER TABLE report_line
  ADD CONSTRAINT report_line_total CHECK (total >= 0),
  ADD CONSTRAINT report_line_sum CHECK (total = coalesce(previous_total, 0) + change);

-- One open revision (draft, sent or returned) of a period at a time.
CREATE UNIQUE INDEX report_one_open ON report (campaign_id, unit_id, period_kind, period_start)
  WHERE status <> 'ACCEPTED';

-- ── Gardens and assessments ──

ALTER TABLE garden ADD CONSTRAINT garden_area CHECK (area_square_metres IS NULL OR area_square_metres > 0);

ALTER TABLE assessment ADD CONSTRAINT assessment_counts CHECK (met_count BETWEEN 0 AND applicable_count);

ALTER TABLE assessment_entry ADD CONSTRAINT assessment_entry_attested CHECK (
  (attested_verdict IS NULL AND attested_by_id IS NULL AND attested_on IS NULL)
  OR (attested_verdict IN ('MET', 'NOT_MET') AND attested_by_id IS NOT NULL AND attested_on IS NOT NULL
      AND btrim(evidence_note) <> ''));

CREATE FUNCTION refuse_submitted_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'SUBMITTED' THEN
    RAISE EXCEPTION 'a submitted assessment is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER assessment_immutable BEFORE UPDATE OR DELETE ON assessment
  FOR EACH ROW EXECUTE FUNCTION refuse_submitted_assessment();

-- ── Record keeping ──

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only';
END $$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE installation ADD CONSTRAINT installation_single CHECK (id = 1);

-- Servers keep units and criteria in memory; they listen here to know when to read them again.
CREATE FUNCTION announce_reference_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('reference_changed', TG_TABLE_NAME);
  RETURN NULL;
END $$;

CREATE TRIGGER unit_announce AFTER INSERT OR UPDATE OR DELETE ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER unit_name_announce AFTER INSERT OR UPDATE OR DELETE ON unit_name
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER unit_parent_announce AFTER INSERT OR UPDATE OR DELETE ON unit_parent
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER unit_code_announce AFTER INSERT OR UPDATE OR DELETE ON unit_code
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER criteria_set_announce AFTER INSERT OR UPDATE OR DELETE ON criteria_set
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER criterion_announce AFTER INSERT OR UPDATE OR DELETE ON criterion
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
CREATE TRIGGER indicator_announce AFTER INSERT OR UPDATE OR DELETE ON indicator
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
