-- From registering to recognition, and the watch over what was recognised.
CREATE TYPE "life_event_kind" AS ENUM ('REGISTERED', 'PLAN_APPROVED', 'BUILDING', 'RECOGNISED', 'CARRIED_OVER', 'RE_RECOGNISED', 'REVOKED', 'LOST');
CREATE TYPE "keeping_event_kind" AS ENUM ('CHECKED', 'TRIGGER');

CREATE TABLE "life_event" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "garden_id" UUID,
  "set_id" UUID NOT NULL,
  "kind" "life_event_kind" NOT NULL,
  "happened_on" DATE NOT NULL,
  "is_day_known" BOOLEAN NOT NULL DEFAULT true,
  "percent" INTEGER,
  "document" TEXT,
  "note" TEXT,
  "recorded_by_id" UUID NOT NULL,
  "recorded_as" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "life_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "life_event_percent" CHECK ((kind = 'BUILDING') = (percent IS NOT NULL) AND (percent IS NULL OR percent BETWEEN 0 AND 100))
);
CREATE INDEX "life_event_unit_id_happened_on_idx" ON "life_event"("unit_id", "happened_on");
CREATE INDEX "life_event_garden_id_idx" ON "life_event"("garden_id");

CREATE TABLE "keeping_event" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "garden_id" UUID,
  "set_id" UUID NOT NULL,
  "rule_code" TEXT,
  "kind" "keeping_event_kind" NOT NULL,
  "happened_on" DATE NOT NULL,
  "event" TEXT NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_as" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "keeping_event_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "keeping_event_trigger_names_its_rule" CHECK (kind = 'CHECKED' OR rule_code IS NOT NULL)
);
CREATE INDEX "keeping_event_unit_id_happened_on_idx" ON "keeping_event"("unit_id", "happened_on");
CREATE INDEX "keeping_event_garden_id_idx" ON "keeping_event"("garden_id");

-- What a committee set for itself where the decision is silent.
CREATE TABLE "recheck_interval" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "set_id" UUID NOT NULL,
  "rule_code" TEXT,
  "months" INTEGER NOT NULL,
  "source" TEXT NOT NULL,
  CONSTRAINT "recheck_interval_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "recheck_interval_months" CHECK (months BETWEEN 1 AND 240)
);
CREATE UNIQUE INDEX "recheck_interval_unit_id_set_id_rule_code_key" ON "recheck_interval"("unit_id", "set_id", "rule_code") NULLS NOT DISTINCT;

ALTER TABLE "life_event"
  ADD CONSTRAINT "life_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "life_event_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "life_event_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "life_event_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "keeping_event"
  ADD CONSTRAINT "keeping_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "keeping_event_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "keeping_event_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "keeping_event_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recheck_interval"
  ADD CONSTRAINT "recheck_interval_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "recheck_interval_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What happened is not rewritten: a mistake is answered by another event.
CREATE FUNCTION refuse_rewriting_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was recorded of a recognition is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'life_immutable';
END $$;
CREATE TRIGGER life_event_immutable BEFORE UPDATE OR DELETE ON life_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_life();
CREATE TRIGGER keeping_event_immutable BEFORE UPDATE OR DELETE ON keeping_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_life();
CREATE TRIGGER recheck_interval_announce AFTER INSERT OR UPDATE OR DELETE ON recheck_interval
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
