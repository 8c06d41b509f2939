DROP TRIGGER `audit_entry_no_update`;
--> statement-breakpoint
-- A text may be redacted; the hash is taken of the text's own hash, so that the chain still tells whether anything else changed.
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE OF `seq`, `at`, `actor_id`, `entity`, `entity_id`, `action`, `prev_hash`, `hash`, `hash_form` ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_redaction_only` BEFORE UPDATE OF `before`, `after` ON `audit_entry` WHEN old.`hash_form` < 2 BEGIN SELECT RAISE(ABORT, 'an entry of the first form cannot be redacted'); END;
--> statement-breakpoint
DROP TRIGGER `assessment_published_stays`;
--> statement-breakpoint
CREATE TRIGGER `assessment_published_stays` BEFORE UPDATE OF `commitment_id`, `subject`, `period_start`, `period_end`, `stood_on`, `submitted_at`, `status`, `reason`, `missing`, `basis`, `state`, `author_id`, `reviewer_id`, `published_at`, `single_person`, `corrects_id`, `codebook`, `rule`, `approver_id`, `approved_at` ON `assessment` WHEN old.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published assessment is corrected only by a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_contrary_takes_two` BEFORE UPDATE OF `state` ON `assessment` WHEN new.`state` = 'published' AND old.`state` <> 'published' AND new.`status` = 'contrary' AND new.`single_person` = 0 AND (new.`approver_id` IS NULL OR new.`approver_id` = new.`reviewer_id` OR new.`approver_id` = new.`author_id`) BEGIN SELECT RAISE(ABORT, 'contrary action takes a reviewer and an administrator'); END;
--> statement-breakpoint
CREATE TRIGGER `coding_change_published_stays` BEFORE UPDATE ON `coding_change` WHEN old.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published change is taken back only by a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `coding_change_no_delete` BEFORE DELETE ON `coding_change` BEGIN SELECT RAISE(ABORT, 'changes of the coding are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_text_search` AFTER INSERT ON `commitment_state_text` BEGIN
  INSERT INTO `commitment_search`(`rowid`, `search_text`) VALUES (-new.`row`, new.`search_text`);
END;
--> statement-breakpoint
-- Where its words are found may change: they move to another place when a commitment gets new ones.
CREATE TRIGGER `commitment_state_ended_stays` BEFORE UPDATE OF `row`, `commitment_id`, `from_at`, `document_id`, `clause_position`, `running`, `number`, `code`, `title`, `type`, `tier`, `wording`, `precision`, `delegation`, `verifiable`, `mode`, `primary_sector`, `deadline_start`, `deadline_end`, `lifecycle`, `chain_id`, `status`, `status_rank`, `flag_bits`, `reviewed_done`, `reviewed_of`, `updated_at`, `until_at` ON `commitment_state` WHEN old.`until_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_no_delete` BEFORE DELETE ON `commitment_state` BEGIN SELECT RAISE(ABORT, 'what readers saw is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_party_ended_stays` BEFORE UPDATE ON `commitment_state_party` WHEN old.`until_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_party_no_delete` BEFORE DELETE ON `commitment_state_party` WHEN old.`until_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_sector_ended_stays` BEFORE UPDATE ON `commitment_state_sector` WHEN old.`until_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_sector_no_delete` BEFORE DELETE ON `commitment_state_sector` WHEN old.`until_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `record_state_no_delete` BEFORE DELETE ON `record_state` BEGIN SELECT RAISE(ABORT, 'what readers saw is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_content_ended_stays` BEFORE UPDATE ON `commitment_state_content` WHEN (SELECT `until_at` FROM `commitment_state` WHERE `row` = old.`state_row`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what readers saw is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `commitment_state_content_no_delete` BEFORE DELETE ON `commitment_state_content` BEGIN SELECT RAISE(ABORT, 'what readers saw is never deleted'); END;
