-- What a committee reckons a line of a set to cost, for one unit of what is missing; a yes or no costs it once.
CREATE TABLE "work_price" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "set_id" UUID NOT NULL,
  "rule_code" TEXT NOT NULL,
  "amount" DECIMAL(14,3) NOT NULL,
  "source" TEXT NOT NULL,
  CONSTRAINT "work_price_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "work_price_amount" CHECK (amount > 0)
);
CREATE UNIQUE INDEX "work_price_unit_id_set_id_rule_code_key" ON "work_price"("unit_id", "set_id", "rule_code");
ALTER TABLE "work_price"
  ADD CONSTRAINT "work_price_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "work_price_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER work_price_announce AFTER INSERT OR UPDATE OR DELETE ON work_price
  FOR EACH STATEMENT EXECUTE FUNCTION announce_reference_change();
