-- A condition that a decision names beside its numbered criteria: it must hold, and is not counted in "9/10".
ALTER TABLE "criterion" ADD COLUMN "is_condition" BOOLEAN NOT NULL DEFAULT false;
