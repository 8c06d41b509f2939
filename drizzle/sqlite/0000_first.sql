CREATE TABLE `anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`position` integer NOT NULL,
	`version_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`statement_id` text NOT NULL,
	`clause_position` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `text_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `anchor_position` ON `anchor` (`commitment_id`,`position`);--> statement-breakpoint
CREATE INDEX `anchor_revision` ON `anchor` (`revision_id`);--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`subject` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`missing` text NOT NULL,
	`basis` text,
	`stood_on` text NOT NULL,
	`state` text NOT NULL,
	`corrects_id` text,
	`codebook` text NOT NULL,
	`submitted_at` integer,
	`published_at` integer,
	`evidence_changed_at` integer,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_status" CHECK("status" in ('not-applicable', 'not-assessable', 'contrary', 'delivered', 'mostly', 'partial', 'not-delivered', 'started', 'no-evidence')),
	CONSTRAINT "assessment_state_word" CHECK("state" in ('draft', 'submitted', 'sent-back', 'published', 'discarded')),
	CONSTRAINT "assessment_second_person" CHECK("state" <> 'published' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id"))),
	CONSTRAINT "assessment_published_at" CHECK(("state" = 'published') = ("published_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `assessment_commitment` ON `assessment` (`commitment_id`,`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `assessment_state` ON `assessment` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `assessment_published` ON `assessment` (`published_at`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_entity` ON `audit_entry` (`entity`,`entity_id`,`seq`);--> statement-breakpoint
CREATE TABLE `clause` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`paragraphs` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `text_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clause_position` ON `clause` (`revision_id`,`position`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`search_row` integer NOT NULL,
	`document_id` text NOT NULL,
	`clause_position` integer NOT NULL,
	`running` integer NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`delivered_when` text NOT NULL,
	`failed_when` text NOT NULL,
	`tests_written_at` integer NOT NULL,
	`type` text NOT NULL,
	`tier` text NOT NULL,
	`wording` text NOT NULL,
	`precision` integer NOT NULL,
	`delegation` integer NOT NULL,
	`verifiable` integer NOT NULL,
	`mode` text NOT NULL,
	`recurrence` text NOT NULL,
	`word_rule` text NOT NULL,
	`primary_sector` text NOT NULL,
	`deadline_kind` text NOT NULL,
	`deadline_start` text,
	`deadline_end` text,
	`deadline_precision` text,
	`deadline_words` text,
	`deadline_meeting_id` text,
	`review_rhythm_days` integer NOT NULL,
	`lifecycle` text NOT NULL,
	`successors` text NOT NULL,
	`codebook` text NOT NULL,
	`record_version` integer NOT NULL,
	`published_at` integer NOT NULL,
	`status` text NOT NULL,
	`status_rank` integer NOT NULL,
	`flag_bits` integer NOT NULL,
	`reviewed_done` integer NOT NULL,
	`reviewed_of` integer NOT NULL,
	`last_published_at` integer,
	`derived_until` text,
	`item` text NOT NULL,
	`search_text` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`primary_sector`) REFERENCES `sector`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deadline_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_type" CHECK("type" in ('decides', 'commits', 'continues', 'intends', 'supports', 'calls')),
	CONSTRAINT "commitment_tier" CHECK("tier" in ('undertaking', 'followed-item')),
	CONSTRAINT "commitment_wording" CHECK("wording" in ('agreed', 'will', 'ready', 'support-or-stress')),
	CONSTRAINT "commitment_precision" CHECK("precision" in (0, 1, 2)),
	CONSTRAINT "commitment_delegation" CHECK("delegation" in (0, 1, 2)),
	CONSTRAINT "commitment_mode" CHECK("mode" in ('collective', 'each')),
	CONSTRAINT "commitment_recurrence" CHECK("recurrence" in ('once', 'per-period')),
	CONSTRAINT "commitment_word_rule" CHECK("word_rule" in ('weakest', 'lead')),
	CONSTRAINT "commitment_deadline_kind" CHECK("deadline_kind" in ('dated', 'meeting', 'asap', 'open', 'continuing')),
	CONSTRAINT "commitment_lifecycle" CHECK("lifecycle" in ('in-force', 'replaced', 'merged', 'withdrawn')),
	CONSTRAINT "commitment_status_word" CHECK("status" in ('not-applicable', 'not-assessable', 'contrary', 'delivered', 'mostly', 'partial', 'not-delivered', 'started', 'no-evidence', 'not-reviewed', 'not-yet-due')),
	CONSTRAINT "commitment_dated" CHECK("deadline_kind" <> 'dated' or ("deadline_start" is not null and "deadline_end" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_search_row_unique` ON `commitment` (`search_row`);--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_code_unique` ON `commitment` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_order` ON `commitment` (`document_id`,`clause_position`,`running`);--> statement-breakpoint
CREATE INDEX `commitment_scan` ON `commitment` (`document_id`,`clause_position`,`running`,`search_row`,`id`,`status`,`status_rank`,`type`,`tier`,`wording`,`precision`,`flag_bits`,`deadline_start`,`deadline_end`,`primary_sector`,`updated_at`);--> statement-breakpoint
CREATE INDEX `commitment_derived_until` ON `commitment` (`derived_until`);--> statement-breakpoint
CREATE TABLE `commitment_party` (
	`commitment_id` text NOT NULL,
	`party_code` text NOT NULL,
	`role` text NOT NULL,
	`source_words` text NOT NULL,
	`status` text,
	`basis` text,
	`flag_bits` integer NOT NULL,
	PRIMARY KEY(`commitment_id`, `party_code`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_code`) REFERENCES `party`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_party_role" CHECK("role" in ('lead', 'joint', 'host', 'participant', 'proposer', 'implementing', 'addressee', 'beneficiary'))
);
--> statement-breakpoint
CREATE INDEX `commitment_party_code` ON `commitment_party` (`party_code`,`role`,`status`,`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitment_sector` (
	`commitment_id` text NOT NULL,
	`sector_code` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`commitment_id`, `sector_code`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sector_code`) REFERENCES `sector`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_sector_code` ON `commitment_sector` (`sector_code`,`commitment_id`);--> statement-breakpoint
CREATE TABLE `development` (
	`id` text PRIMARY KEY NOT NULL,
	`happened_from` text NOT NULL,
	`happened_to` text NOT NULL,
	`place` text NOT NULL,
	`what` text NOT NULL,
	`language` text NOT NULL,
	`restated` integer NOT NULL,
	`state` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "development_state_word" CHECK("state" in ('submitted', 'accepted', 'sent-back', 'discarded')),
	CONSTRAINT "development_interval" CHECK("happened_from" <= "happened_to"),
	CONSTRAINT "development_second_person" CHECK("state" <> 'accepted' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id")))
);
--> statement-breakpoint
CREATE INDEX `development_state` ON `development` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `development_link` (
	`id` text PRIMARY KEY NOT NULL,
	`development_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`subject` text NOT NULL,
	`polarity` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`development_id`) REFERENCES `development`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "development_link_polarity" CHECK("polarity" in ('supports', 'contradicts', 'context'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `development_link_once` ON `development_link` (`development_id`,`commitment_id`,`subject`);--> statement-breakpoint
CREATE INDEX `development_link_commitment` ON `development_link` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`series_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`place` text NOT NULL,
	`adopted_on` text NOT NULL,
	`notes` text NOT NULL,
	`count_disputed` integer NOT NULL,
	`record_version` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_slug_unique` ON `document` (`slug`);--> statement-breakpoint
CREATE TABLE `file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`number` integer NOT NULL,
	`held_on` text,
	`place` text,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_number` ON `meeting` (`series_id`,`number`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_link_purpose" CHECK("purpose" in ('first-administrator', 'invitation', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_link_token_hash_unique` ON `one_time_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `participation` (
	`document_id` text NOT NULL,
	`party_code` text NOT NULL,
	`participation` text NOT NULL,
	`note` text,
	PRIMARY KEY(`document_id`, `party_code`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_code`) REFERENCES `party`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `party` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	CONSTRAINT "party_kind" CHECK("kind" in ('state', 'group', 'body', 'forum', 'mechanism', 'event', 'instrument'))
);
--> statement-breakpoint
CREATE TABLE `search_log` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`subject` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`searched_where` text NOT NULL,
	`searched_on` text NOT NULL,
	`state` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_log_state" CHECK("state" in ('submitted', 'accepted', 'sent-back', 'discarded')),
	CONSTRAINT "search_log_second_person" CHECK("state" <> 'accepted' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id")))
);
--> statement-breakpoint
CREATE INDEX `search_log_commitment` ON `search_log` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `sector` (
	`code` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`other_order` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_code_unique` ON `series` (`code`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`development_id` text NOT NULL,
	`revision` integer NOT NULL,
	`replaces_id` text,
	`position` integer NOT NULL,
	`address` text,
	`file_sha256` text,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`class` text NOT NULL,
	`speaks_for` text NOT NULL,
	`origin` text NOT NULL,
	`language` text NOT NULL,
	`published_on` text,
	`accessed_on` text NOT NULL,
	`excerpt` text NOT NULL,
	`locator` text NOT NULL,
	`gist` text NOT NULL,
	`gist_by` text NOT NULL,
	`archive_address` text,
	`link_state` text NOT NULL,
	`visibility` text NOT NULL,
	FOREIGN KEY (`development_id`) REFERENCES `development`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_class" CHECK("class" in ('P1', 'P2', 'P3', 'I1', 'I2', 'N1', 'N2', 'S')),
	CONSTRAINT "source_visibility" CHECK("visibility" in ('public', 'reference-only', 'internal')),
	CONSTRAINT "source_somewhere" CHECK("address" is not null or "file_sha256" is not null)
);
--> statement-breakpoint
CREATE INDEX `source_development` ON `source` (`development_id`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`clause_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`type` text NOT NULL,
	`tracked` integer NOT NULL,
	`untracked_reason` text,
	FOREIGN KEY (`clause_id`) REFERENCES `clause`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `text_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statement_type" CHECK("type" in ('decides', 'commits', 'continues', 'intends', 'supports', 'calls', 'position', 'records', 'lead-in')),
	CONSTRAINT "statement_reason" CHECK(("tracked" = 1) = ("untracked_reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_start` ON `statement` (`revision_id`,`start`);--> statement-breakpoint
CREATE TABLE `text_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`cleaner_version` text NOT NULL,
	`script` text NOT NULL,
	`clean_text` text NOT NULL,
	`reading_text` text NOT NULL,
	`edits` text NOT NULL,
	`wrappers` text NOT NULL,
	`damaged` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`public_name` text,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`record_version` integer NOT NULL,
	CONSTRAINT "user_role" CHECK("role" in ('reader', 'editor', 'reviewer', 'administrator')),
	CONSTRAINT "user_state" CHECK("state" in ('invited', 'active', 'disabled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`language` text NOT NULL,
	`authority` text NOT NULL,
	`source_address` text,
	`file_name` text NOT NULL,
	`raw_base64` text NOT NULL,
	`raw_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "version_authority" CHECK("authority" in ('official-text', 'party-press-text', 'unofficial-copy', 'unofficial-translation'))
);

--> statement-breakpoint
CREATE VIRTUAL TABLE `commitment_search` USING fts5(`search_text`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
--> statement-breakpoint
CREATE TRIGGER `commitment_search_insert` AFTER INSERT ON `commitment` BEGIN
  INSERT INTO `commitment_search`(`rowid`, `search_text`) VALUES (new.`search_row`, new.`search_text`);
END;
--> statement-breakpoint
CREATE TRIGGER `commitment_search_update` AFTER UPDATE OF `search_text` ON `commitment` WHEN new.`search_text` <> old.`search_text` BEGIN
  DELETE FROM `commitment_search` WHERE `rowid` = old.`search_row`;
  INSERT INTO `commitment_search`(`rowid`, `search_text`) VALUES (new.`search_row`, new.`search_text`);
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_published_stays` BEFORE UPDATE OF `commitment_id`, `subject`, `period_start`, `period_end`, `stood_on`, `submitted_at`, `status`, `reason`, `missing`, `basis`, `state`, `author_id`, `reviewer_id`, `published_at`, `single_person`, `corrects_id`, `codebook` ON `assessment` WHEN old.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published assessment is corrected only by a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_no_delete` BEFORE DELETE ON `assessment` BEGIN SELECT RAISE(ABORT, 'assessments are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `text_revision_no_update` BEFORE UPDATE ON `text_revision` BEGIN SELECT RAISE(ABORT, 'a text revision is never changed'); END;
