-- What was accepted or sent as evidence stays as it was, with all its lines, whichever program asks.

-- An accepted report is corrected by its next revision, never rewritten.
CREATE FUNCTION refuse_accepted_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'ACCEPTED' THEN
    RAISE EXCEPTION 'an accepted report is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER report_immutable BEFORE UPDATE OR DELETE ON report
  FOR EACH ROW EXECUTE FUNCTION refuse_accepted_report();

-- A line belongs to the two reports before and after the change; a delete by cascade finds no report any more.
-- Lines come in with their report: one that this transaction itself wrote as accepted (a seed, an import) takes them.
CREATE FUNCTION refuse_accepted_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM report
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.report_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.report_id END)
      AND status = 'ACCEPTED' AND (TG_OP <> 'INSERT' OR xmin <> pg_current_xact_id()::xid))
  THEN
    RAISE EXCEPTION 'lines of an accepted report are immutable'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_line_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER report_line_immutable BEFORE INSERT OR UPDATE OR DELETE ON report_line
  FOR EACH ROW EXECUTE FUNCTION refuse_accepted_line();

-- The same for the entries of a sheet that was sent.
CREATE FUNCTION refuse_submitted_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM assessment
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.assessment_id END,
        CASE WHEN TG_OP <> 'DELETE' THEN NEW.assessment_id END)
      AND status = 'SUBMITTED' AND (TG_OP <> 'INSERT' OR xmin <> pg_current_xact_id()::xid))
  THEN
    RAISE EXCEPTION 'entries of a submitted assessment are immutable'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_entry_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER assessment_entry_immutable BEFORE INSERT OR UPDATE OR DELETE ON assessment_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_submitted_entry();
