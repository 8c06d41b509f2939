CREATE TABLE `candidate` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text,
	`address_key` text,
	`file_sha256` text,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`publisher_code` text,
	`class` text,
	`speaks_for` text NOT NULL,
	`origin` text NOT NULL,
	`language` text NOT NULL,
	`published_on` text,
	`excerpt` text NOT NULL,
	`sketch` text,
	`commitment_id` text,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`set_aside_reason` text,
	`development_id` text,
	`fetch_state` text NOT NULL,
	`fetch_failure` text,
	`final_address` text,
	`fetched_at` integer,
	`copy_sha256` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`file_sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publisher_code`) REFERENCES `publisher`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`development_id`) REFERENCES `development`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`copy_sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidate_state_word" CHECK("state" in ('waiting', 'used', 'set-aside')),
	CONSTRAINT "candidate_fetch_state" CHECK("fetch_state" in ('none', 'queued', 'fetched', 'refused', 'failed')),
	CONSTRAINT "candidate_somewhere" CHECK("address" is not null or "file_sha256" is not null)
);
--> statement-breakpoint
CREATE INDEX `candidate_state` ON `candidate` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `candidate_address` ON `candidate` (`address_key`);--> statement-breakpoint
CREATE TABLE `coding_change` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`document_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`reason` text NOT NULL,
	`base` text NOT NULL,
	`changes` text NOT NULL,
	`parts` text NOT NULL,
	`into_id` text,
	`reverts_id` text,
	`state` text NOT NULL,
	`codebook` text NOT NULL,
	`submitted_at` integer,
	`published_at` integer,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coding_change_kind" CHECK("kind" in ('edit', 'split', 'merge', 'withdraw')),
	CONSTRAINT "coding_change_state_word" CHECK("state" in ('draft', 'submitted', 'sent-back', 'published', 'discarded')),
	CONSTRAINT "coding_change_second_person" CHECK("state" <> 'published' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id"))),
	CONSTRAINT "coding_change_published_at" CHECK(("state" = 'published') = ("published_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `coding_change_commitment` ON `coding_change` (`commitment_id`,`state`);--> statement-breakpoint
CREATE INDEX `coding_change_state` ON `coding_change` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `coding_change_published` ON `coding_change` (`published_at`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`target_id` text NOT NULL,
	`commitment_id` text,
	`document_id` text,
	`revision_id` text,
	`start` integer,
	`end` integer,
	`quote` text NOT NULL,
	`parent_id` text,
	`body` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	`removed_at` integer,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `text_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_target_word" CHECK("target" in ('assessment', 'development', 'search-log', 'coding-change', 'span'))
);
--> statement-breakpoint
CREATE INDEX `comment_target` ON `comment` (`target`,`target_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `comment_commitment` ON `comment` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitment_state` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commitment_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`search_row` integer NOT NULL,
	`document_id` text NOT NULL,
	`clause_position` integer NOT NULL,
	`running` integer NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`tier` text NOT NULL,
	`wording` text NOT NULL,
	`precision` integer NOT NULL,
	`delegation` integer NOT NULL,
	`verifiable` integer NOT NULL,
	`mode` text NOT NULL,
	`primary_sector` text NOT NULL,
	`deadline_start` text,
	`deadline_end` text,
	`lifecycle` text NOT NULL,
	`chain_id` text,
	`status` text NOT NULL,
	`status_rank` integer NOT NULL,
	`flag_bits` integer NOT NULL,
	`reviewed_done` integer NOT NULL,
	`reviewed_of` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_state_scan` ON `commitment_state` (`document_id`,`clause_position`,`running`,`from_at`,`until_at`,`search_row`,`commitment_id`,`status`,`status_rank`,`type`,`tier`,`wording`,`precision`,`flag_bits`,`deadline_start`,`deadline_end`,`primary_sector`,`lifecycle`,`updated_at`);--> statement-breakpoint
CREATE INDEX `commitment_state_commitment` ON `commitment_state` (`commitment_id`,`from_at`);--> statement-breakpoint
CREATE INDEX `commitment_state_code` ON `commitment_state` (`code`,`from_at`);--> statement-breakpoint
CREATE INDEX `commitment_state_search` ON `commitment_state` (`search_row`,`from_at`);--> statement-breakpoint
CREATE INDEX `commitment_state_chain` ON `commitment_state` (`chain_id`,`from_at`) WHERE "chain_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_state_open` ON `commitment_state` (`commitment_id`) WHERE "until_at" is null;--> statement-breakpoint
CREATE TABLE `commitment_state_content` (
	`state_row` integer PRIMARY KEY NOT NULL,
	`item` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`state_row`) REFERENCES `commitment_state`(`row`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `commitment_state_party` (
	`commitment_id` text NOT NULL,
	`party_code` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`role` text NOT NULL,
	`source_words` text NOT NULL,
	`status` text,
	`basis` text,
	`flag_bits` integer NOT NULL,
	PRIMARY KEY(`commitment_id`, `party_code`, `from_at`)
);
--> statement-breakpoint
CREATE INDEX `commitment_state_party_code` ON `commitment_state_party` (`party_code`,`role`,`status`,`from_at`,`until_at`,`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitment_state_sector` (
	`commitment_id` text NOT NULL,
	`sector_code` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`position` integer NOT NULL,
	PRIMARY KEY(`commitment_id`, `sector_code`, `from_at`)
);
--> statement-breakpoint
CREATE INDEX `commitment_state_sector_code` ON `commitment_state_sector` (`sector_code`,`from_at`,`until_at`,`commitment_id`);--> statement-breakpoint
CREATE TABLE `commitment_state_text` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commitment_id` text NOT NULL,
	`search_text` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `digest_mark` (
	`user_id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `error_report` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text,
	`document_id` text,
	`page` text NOT NULL,
	`what` text NOT NULL,
	`evidence` text,
	`contact` text NOT NULL,
	`language` text NOT NULL,
	`user_id` text,
	`state` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "error_report_state_word" CHECK("state" in ('open', 'answered', 'set-aside'))
);
--> statement-breakpoint
CREATE INDEX `error_report_state` ON `error_report` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `follow` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_kind" CHECK("kind" in ('commitment', 'party', 'sector'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_once` ON `follow` (`user_id`,`kind`,`code`);--> statement-breakpoint
CREATE TABLE `link_check` (
	`address` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`status_code` integer,
	`final_address` text,
	`failure` text,
	`checked_at` integer NOT NULL,
	`failing_since` integer,
	`failures` integer NOT NULL,
	CONSTRAINT "link_check_state" CHECK("state" in ('unchecked', 'alive', 'moved', 'dead', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `link_check_checked` ON `link_check` (`checked_at`);--> statement-breakpoint
CREATE TABLE `record_state` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `record_state_entity` ON `record_state` (`entity`,`entity_id`,`from_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `record_state_open` ON `record_state` (`entity`,`entity_id`) WHERE "until_at" is null;--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`party_code` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`given_on` text NOT NULL,
	`source_title` text NOT NULL,
	`source_address` text,
	`file_sha256` text,
	`state` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`reviewer_id` text,
	`reviewed_at` integer,
	`review_note` text,
	`single_person` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_code`) REFERENCES `party`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_state_word" CHECK("state" in ('submitted', 'accepted', 'sent-back', 'discarded')),
	CONSTRAINT "response_somewhere" CHECK("source_address" is not null or "file_sha256" is not null),
	CONSTRAINT "response_second_person" CHECK("state" <> 'accepted' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id")))
);
--> statement-breakpoint
CREATE INDEX `response_assessment` ON `response` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `response_state` ON `response` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `saved_form` (
	`user_id` text NOT NULL,
	`form_key` text NOT NULL,
	`values` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `form_key`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_form_at` ON `saved_form` (`saved_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`progress` integer NOT NULL,
	`step` text NOT NULL,
	`attempts` integer NOT NULL,
	`cancel_requested` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`failure` text,
	`requested_by` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "job_kind" CHECK("kind" in ('read-import', 'propose-import', 'fetch-candidate', 'check-links')),
	CONSTRAINT "job_state_word" CHECK("state" in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_job`("id", "kind", "subject_id", "state", "progress", "step", "attempts", "cancel_requested", "lease_owner", "lease_until", "failure", "requested_by", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "state", "progress", "step", "attempts", "cancel_requested", "lease_owner", "lease_until", "failure", "requested_by", "created_at", "started_at", "finished_at" FROM `job`;--> statement-breakpoint
DROP TABLE `job`;--> statement-breakpoint
ALTER TABLE `__new_job` RENAME TO `job`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `job_state` ON `job` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `job_subject` ON `job` (`subject_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `assessment` ADD `to_reconfirm_at` integer;--> statement-breakpoint
ALTER TABLE `assessment` ADD `rule` text;--> statement-breakpoint
ALTER TABLE `assessment` ADD `approver_id` text REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `assessment` ADD `approved_at` integer;--> statement-breakpoint
CREATE INDEX `assessment_corrections` ON `assessment` (`published_at`) WHERE "corrects_id" is not null and "state" = 'published';--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `hash_form` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_entry_recoded` ON `audit_entry` (`at`) WHERE "entity" = 'commitment' and "action" in ('recoded', 'withdrawn') and "actor_id" = 'system:seed';--> statement-breakpoint
ALTER TABLE `commitment` ADD `under_correction_at` integer;--> statement-breakpoint
ALTER TABLE `commitment` ADD `under_correction_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `commitment_under_correction` ON `commitment` (`under_correction_at`) WHERE "under_correction_at" is not null;--> statement-breakpoint
CREATE INDEX `commitment_updated` ON `commitment` (`updated_at`);--> statement-breakpoint
ALTER TABLE `source` ADD `copy_sha256` text REFERENCES file(sha256);--> statement-breakpoint
ALTER TABLE `source` ADD `redaction` text;--> statement-breakpoint
CREATE INDEX `source_redacted` ON `source` (`development_id`) WHERE "redaction" is not null;