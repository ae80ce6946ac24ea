-- A look may find that a criterion no longer holds; it names its criterion, as the check on rule_code already asks.
ALTER TYPE "keeping_event_kind" ADD VALUE 'FAILED';
