-- Which papers of a line are there, and where: [{ "item", "isHeld", "reference" }].
ALTER TABLE "assessment_entry" ADD COLUMN "evidence" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "assessment_entry" ADD CONSTRAINT "assessment_entry_evidence_is_a_list"
  CHECK (jsonb_typeof("evidence") = 'array');
