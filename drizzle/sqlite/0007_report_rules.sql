-- An issued report says for good what it said; only a withdrawal is added, and what replaces it.
CREATE TRIGGER `report_issued_stays` BEFORE UPDATE OF `id`, `created_at`, `submitted_at`, `reviewed_at`, `kind`, `language`, `title`, `introduction`, `notes`, `view`, `subject`, `sections`, `columns`, `forms`, `as_of`, `since_report_id`, `since`, `author_id`, `reviewer_id`, `single_person`, `number`, `issued_at`, `as_of_at`, `codebook`, `data_hash`, `files` ON `report` WHEN old.`state` IN ('issued', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'an issued report is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `report_issued_leaves_only_by_withdrawal` BEFORE UPDATE OF `state` ON `report` WHEN (old.`state` = 'issued' AND new.`state` NOT IN ('issued', 'withdrawn')) OR (old.`state` = 'withdrawn' AND new.`state` <> 'withdrawn') BEGIN SELECT RAISE(ABORT, 'an issued report can only be withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER `report_withdrawal_stays` BEFORE UPDATE OF `withdrawn_at`, `withdrawn_by_id`, `withdrawn_reason` ON `report` WHEN old.`state` = 'withdrawn' BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `report_number_stays` BEFORE UPDATE OF `number` ON `report` WHEN old.`number` IS NOT NULL AND new.`number` IS NOT old.`number` BEGIN SELECT RAISE(ABORT, 'a number is never given to another report'); END;
--> statement-breakpoint
CREATE TRIGGER `report_no_delete` BEFORE DELETE ON `report` BEGIN SELECT RAISE(ABORT, 'reports are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `report_commitment_stays` BEFORE DELETE ON `report_commitment` WHEN (SELECT `state` FROM `report` WHERE `id` = old.`report_id`) IN ('issued', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'what an issued report speaks of is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `report_commitment_unchanged` BEFORE UPDATE ON `report_commitment` WHEN (SELECT `state` FROM `report` WHERE `id` = old.`report_id`) IN ('issued', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'what an issued report speaks of is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `report_commitment_no_more` BEFORE INSERT ON `report_commitment` WHEN (SELECT `state` FROM `report` WHERE `id` = new.`report_id`) IN ('issued', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'what an issued report speaks of is never changed'); END;
