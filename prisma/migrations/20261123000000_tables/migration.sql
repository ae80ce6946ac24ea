-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'AGENCY', 'SCHOOL', 'ASSOCIATION');

-- CreateEnum
CREATE TYPE "duty_function" AS ENUM ('COMMITTEE_LEADER', 'COMMITTEE_MEMBER', 'VILLAGE_HEAD', 'SUPERVISOR', 'COORDINATION_OFFICE');

-- CreateEnum
CREATE TYPE "criteria_subject" AS ENUM ('COMMUNE', 'VILLAGE', 'GARDEN');

-- CreateEnum
CREATE TYPE "criteria_set_status" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('MET', 'NOT_MET', 'NOT_ASSESSED', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "target_kind" AS ENUM ('AT_LEAST_COUNT', 'LENGTH', 'SHARE', 'REDUCE_TO_ZERO', 'INCREMENT', 'KEEP_STATUS', 'MILESTONE', 'COMPOSITE_MINIMUM', 'INHERITED');

-- CreateEnum
CREATE TYPE "target_scope" AS ENUM ('COMMUNE', 'NAMED_VILLAGES', 'ALL_VILLAGES', 'REMAINING_VILLAGES', 'AGENCIES', 'ROUTE');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('LEAD', 'SUPPORT');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('DAY', 'WEEK');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "assessment_stage" AS ENUM ('SELF', 'INSPECTED', 'RECOGNISED');

-- CreateEnum
CREATE TYPE "assessment_status" AS ENUM ('DRAFT', 'SUBMITTED');

-- CreateEnum
CREATE TYPE "conflict_status" AS ENUM ('OPEN', 'DECIDED');

-- CreateEnum
CREATE TYPE "change_op" AS ENUM ('UPSERT', 'DELETE');

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "is_placeholder" BOOLEAN NOT NULL DEFAULT false,
    "opened_on" DATE,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_name" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_parent" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_parent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_code" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_path" (
    "ancestor_id" UUID NOT NULL,
    "descendant_id" UUID NOT NULL,
    "depth" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_path_pkey" PRIMARY KEY ("ancestor_id","descendant_id","valid_from")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "deactivated_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "function" "duty_function" NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "document" TEXT,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_document" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT,
    "issued_on" DATE,
    "aliases" TEXT[],
    "source_url" TEXT,
    "read_as" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "legal_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_set" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subject" "criteria_subject" NOT NULL,
    "decision_id" UUID NOT NULL,
    "in_force_from" DATE,
    "in_force_to" DATE,
    "status" "criteria_set_status" NOT NULL DEFAULT 'DRAFT',
    "published_at" TIMESTAMPTZ(3),
    "pass_rule" JSONB NOT NULL,
    "pass_rule_text" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "criteria_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "clause" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "rule" JSONB NOT NULL,
    "clause" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_document" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "signed_as" TEXT,
    "based_on" TEXT,
    "note" TEXT,

    CONSTRAINT "plan_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "heading" TEXT NOT NULL,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "plan_document_id" UUID,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_phase" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "campaign_phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_rule" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reporter" TEXT NOT NULL,
    "function" "duty_function",
    "content" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "period_kind" "period_kind",
    "recipient" TEXT NOT NULL,
    "section_id" UUID,
    "quote" TEXT,

    CONSTRAINT "reporting_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" "target_kind" NOT NULL,
    "scope" "target_scope" NOT NULL,
    "measure_unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "quantity" DECIMAL(14,3),
    "stated_deadline" TEXT,
    "stated_due_on" DATE,
    "due_on" DATE,
    "criterion_id" UUID,
    "section_id" UUID,
    "quote" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_allocation" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "quantity" DECIMAL(14,3),
    "baseline" DECIMAL(14,3),
    "denominator" DECIMAL(14,3),
    "denominator_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_progress" (
    "allocation_id" UUID NOT NULL,
    "reported_total" DECIMAL(14,3),
    "reported_on" DATE,
    "accepted_total" DECIMAL(14,3),
    "accepted_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_progress_pkey" PRIMARY KEY ("allocation_id")
);

-- CreateTable
CREATE TABLE "progress_point" (
    "allocation_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reported_total" DECIMAL(14,3),
    "accepted_total" DECIMAL(14,3),

    CONSTRAINT "progress_point_pkey" PRIMARY KEY ("allocation_id","day")
);

-- CreateTable
CREATE TABLE "plan_conflict" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "suggestion" TEXT,
    "status" "conflict_status" NOT NULL DEFAULT 'OPEN',
    "decision" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_conflict_quote" (
    "id" UUID NOT NULL,
    "conflict_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "section_id" UUID,
    "quote" TEXT NOT NULL,

    CONSTRAINT "plan_conflict_quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_conflict_target" (
    "conflict_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "plan_conflict_target_pkey" PRIMARY KEY ("conflict_id","target_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "target_id" UUID,
    "criterion_id" UUID,
    "role" "assignment_role" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "due_on" DATE,
    "document" TEXT,
    "note" TEXT,
    "end_reason" TEXT,
    "handover_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "handed_over_on" DATE NOT NULL,
    "document" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_kind" "period_kind" NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "correction_reason" TEXT,
    "status" "report_status" NOT NULL DEFAULT 'DRAFT',
    "is_nil" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "obstacle" TEXT,
    "created_by_id" UUID NOT NULL,
    "submitted_by_id" UUID,
    "submitted_as" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "reviewed_by_id" UUID,
    "reviewed_as" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "review_remark" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_line" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "previous_total" DECIMAL(14,3),
    "change" DECIMAL(14,3) NOT NULL,
    "total" DECIMAL(14,3) NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "remark" TEXT,
    "warnings" TEXT[],

    CONSTRAINT "report_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "garden" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "household_code" TEXT NOT NULL,
    "householder_name" TEXT,
    "area_square_metres" DECIMAL(14,3),
    "registered_on" DATE NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "garden_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "garden_id" UUID,
    "stage" "assessment_stage" NOT NULL,
    "status" "assessment_status" NOT NULL DEFAULT 'DRAFT',
    "assessed_on" DATE NOT NULL,
    "assessed_by_id" UUID NOT NULL,
    "assessed_as" TEXT NOT NULL,
    "decision_number" TEXT,
    "verdict" "verdict" NOT NULL DEFAULT 'NOT_ASSESSED',
    "is_provisional" BOOLEAN NOT NULL DEFAULT true,
    "met_count" INTEGER NOT NULL DEFAULT 0,
    "applicable_count" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB NOT NULL,
    "explanation" TEXT[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_entry" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "attested_verdict" "verdict",
    "attested_by_id" UUID,
    "attested_on" DATE,
    "evidence_note" TEXT,

    CONSTRAINT "assessment_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "request_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "actor_person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_duty" TEXT,
    "duty_id" UUID,
    "entity_type" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "unit_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "seq" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "op" "change_op" NOT NULL,
    "entity_type" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "entity_version" INTEGER,
    "unit_id" UUID,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "mutation_receipt" (
    "actor_key" TEXT NOT NULL,
    "client_mutation_id" UUID NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mutation_receipt_pkey" PRIMARY KEY ("actor_key","client_mutation_id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seeded_layer" TEXT,
    "seeded_at" TIMESTAMPTZ(3),
    "demo_today" DATE,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_name_unit_id_idx" ON "unit_name"("unit_id");

-- CreateIndex
CREATE INDEX "unit_parent_unit_id_idx" ON "unit_parent"("unit_id");

-- CreateIndex
CREATE INDEX "unit_parent_parent_id_idx" ON "unit_parent"("parent_id");

-- CreateIndex
CREATE INDEX "unit_code_unit_id_idx" ON "unit_code"("unit_id");

-- CreateIndex
CREATE INDEX "unit_code_scheme_code_idx" ON "unit_code"("scheme", "code");

-- CreateIndex
CREATE INDEX "unit_path_descendant_id_idx" ON "unit_path"("descendant_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "duty_person_id_idx" ON "duty"("person_id");

-- CreateIndex
CREATE INDEX "duty_unit_id_idx" ON "duty"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_document_number_key" ON "legal_document"("number");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_set_code_edition_key" ON "criteria_set"("code", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_set_id_code_key" ON "criterion"("set_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_criterion_id_code_key" ON "indicator"("criterion_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_document_id_ref_key" ON "plan_section"("document_id", "ref");

-- CreateIndex
CREATE INDEX "campaign_unit_id_idx" ON "campaign"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_phase_campaign_id_position_key" ON "campaign_phase"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_rule_campaign_id_position_key" ON "reporting_rule"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "target_criterion_id_idx" ON "target"("criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_campaign_id_code_key" ON "target"("campaign_id", "code");

-- CreateIndex
CREATE INDEX "target_allocation_unit_id_idx" ON "target_allocation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_allocation_target_id_unit_id_key" ON "target_allocation"("target_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_conflict_campaign_id_code_key" ON "plan_conflict"("campaign_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_conflict_quote_conflict_id_position_key" ON "plan_conflict_quote"("conflict_id", "position");

-- CreateIndex
CREATE INDEX "plan_conflict_target_target_id_idx" ON "plan_conflict_target"("target_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_valid_to_idx" ON "assignment"("person_id", "valid_to");

-- CreateIndex
CREATE INDEX "assignment_campaign_id_unit_id_idx" ON "assignment"("campaign_id", "unit_id");

-- CreateIndex
CREATE INDEX "assignment_target_id_idx" ON "assignment"("target_id");

-- CreateIndex
CREATE INDEX "assignment_criterion_id_idx" ON "assignment"("criterion_id");

-- CreateIndex
CREATE INDEX "report_unit_id_period_start_idx" ON "report"("unit_id", "period_start");

-- CreateIndex
CREATE INDEX "report_campaign_id_status_period_start_idx" ON "report"("campaign_id", "status", "period_start");

-- CreateIndex
CREATE UNIQUE INDEX "report_campaign_id_unit_id_period_kind_period_start_revisio_key" ON "report"("campaign_id", "unit_id", "period_kind", "period_start", "revision");

-- CreateIndex
CREATE INDEX "report_line_allocation_id_idx" ON "report_line"("allocation_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_report_id_allocation_id_key" ON "report_line"("report_id", "allocation_id");

-- CreateIndex
CREATE UNIQUE INDEX "garden_unit_id_household_code_key" ON "garden"("unit_id", "household_code");

-- CreateIndex
CREATE UNIQUE INDEX "garden_unit_id_label_key" ON "garden"("unit_id", "label");

-- CreateIndex
CREATE INDEX "assessment_unit_id_set_id_assessed_on_idx" ON "assessment"("unit_id", "set_id", "assessed_on");

-- CreateIndex
CREATE INDEX "assessment_garden_id_assessed_on_idx" ON "assessment"("garden_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_entry_assessment_id_indicator_id_key" ON "assessment_entry"("assessment_id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_id_key" ON "audit_event"("id");

-- CreateIndex
CREATE INDEX "audit_event_entity_type_entity_id_seq_idx" ON "audit_event"("entity_type", "entity_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_seq_idx" ON "audit_event"("unit_id", "seq");

-- CreateIndex
CREATE INDEX "outbox_event_entity_type_entity_id_idx" ON "outbox_event"("entity_type", "entity_id");

-- CreateIndex
CREATE INDEX "mutation_receipt_created_at_idx" ON "mutation_receipt"("created_at");

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_parent" ADD CONSTRAINT "unit_parent_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_parent" ADD CONSTRAINT "unit_parent_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_code" ADD CONSTRAINT "unit_code_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_path" ADD CONSTRAINT "unit_path_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_path" ADD CONSTRAINT "unit_path_descendant_id_fkey" FOREIGN KEY ("descendant_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_set" ADD CONSTRAINT "criteria_set_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "legal_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "plan_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_plan_document_id_fkey" FOREIGN KEY ("plan_document_id") REFERENCES "plan_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_phase" ADD CONSTRAINT "campaign_phase_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_rule" ADD CONSTRAINT "reporting_rule_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_rule" ADD CONSTRAINT "reporting_rule_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_allocation" ADD CONSTRAINT "target_allocation_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_allocation" ADD CONSTRAINT "target_allocation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_progress" ADD CONSTRAINT "target_progress_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "target_allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_point" ADD CONSTRAINT "progress_point_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "target_allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict" ADD CONSTRAINT "plan_conflict_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict" ADD CONSTRAINT "plan_conflict_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict_quote" ADD CONSTRAINT "plan_conflict_quote_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "plan_conflict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict_quote" ADD CONSTRAINT "plan_conflict_quote_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "plan_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict_target" ADD CONSTRAINT "plan_conflict_target_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "plan_conflict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_conflict_target" ADD CONSTRAINT "plan_conflict_target_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_person_id_fkey" FOREIGN KEY ("from_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "target_allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "garden" ADD CONSTRAINT "garden_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_assessed_by_id_fkey" FOREIGN KEY ("assessed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_entry" ADD CONSTRAINT "assessment_entry_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_entry" ADD CONSTRAINT "assessment_entry_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_entry" ADD CONSTRAINT "assessment_entry_attested_by_id_fkey" FOREIGN KEY ("attested_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

