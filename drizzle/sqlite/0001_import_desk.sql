CREATE TABLE `commitment_link` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_commitment_id` text,
	`from_document_id` text NOT NULL,
	`to_commitment_id` text NOT NULL,
	`state` text NOT NULL,
	`likeness` integer,
	`note` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`from_commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_link_kind" CHECK("kind" in ('repeats', 'implements', 'replaces', 'drops')),
	CONSTRAINT "commitment_link_state" CHECK("state" in ('proposed', 'confirmed', 'rejected')),
	CONSTRAINT "commitment_link_drops" CHECK(("kind" = 'drops') = ("from_commitment_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_link_once` ON `commitment_link` (`from_commitment_id`,`to_commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_link_to` ON `commitment_link` (`to_commitment_id`,`state`);--> statement-breakpoint
CREATE INDEX `commitment_link_document` ON `commitment_link` (`from_document_id`,`state`);--> statement-breakpoint
CREATE TABLE `import_anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`anchor_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`state` text NOT NULL,
	`start` integer,
	`end` integer,
	`confidence` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`anchor_id`) REFERENCES `anchor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_anchor_state" CHECK("state" in ('proposed', 'confirmed', 'orphan', 'dropped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_anchor_once` ON `import_anchor` (`import_id`,`anchor_id`);--> statement-breakpoint
CREATE TABLE `import_block` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`kind` text NOT NULL,
	`part` text NOT NULL,
	`label` text,
	`outside_kind` text,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_draft`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_block_kind" CHECK("kind" in ('paragraph', 'bullet', 'lead-in')),
	CONSTRAINT "import_block_part" CHECK("part" in ('preamble', 'clause', 'closing', 'outside'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_block_start` ON `import_block` (`import_id`,`start`);--> statement-breakpoint
CREATE TABLE `import_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`document_id` text,
	`version_id` text,
	`state` text NOT NULL,
	`file_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`pasted` integer NOT NULL,
	`facts` text NOT NULL,
	`format` text,
	`encoding` text,
	`language` text,
	`script` text,
	`cleaner_version` text,
	`notices` text,
	`fingerprint` text,
	`sketch` text,
	`kept_edits` text NOT NULL,
	`reading` integer NOT NULL,
	`failure` text,
	`review_note` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`published_document_id` text,
	`published_by` text,
	`published_at` integer,
	`single_person` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_draft_second_person" CHECK("state" <> 'published' or ("published_by" is not null and ("single_person" = 1 or ("published_by" <> "created_by" and "published_by" <> "submitted_by")))),
	CONSTRAINT "import_draft_purpose" CHECK("purpose" in ('document', 'version', 'replacement')),
	CONSTRAINT "import_draft_state_word" CHECK("state" in ('reading', 'report', 'structure', 'proposing', 'proposals', 'submitted', 'published', 'failed', 'discarded'))
);
--> statement-breakpoint
CREATE INDEX `import_draft_state` ON `import_draft` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `import_draft_fingerprint` ON `import_draft` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `import_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`clause` integer,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`type` text NOT NULL,
	`untracked_reason` text,
	`lead_in_start` integer,
	`proposal` text NOT NULL,
	`decision` text NOT NULL,
	`coding` text,
	`same_as_start` integer,
	`note` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`record_version` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_statement_type" CHECK("type" in ('decides', 'commits', 'continues', 'intends', 'supports', 'calls', 'position', 'records', 'lead-in')),
	CONSTRAINT "import_statement_decision_word" CHECK("decision" in ('open', 'accepted', 'changed', 'rejected'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_statement_start` ON `import_statement` (`import_id`,`start`);--> statement-breakpoint
CREATE INDEX `import_statement_decision` ON `import_statement` (`import_id`,`decision`,`start`);--> statement-breakpoint
CREATE INDEX `import_statement_tracked` ON `import_statement` (`import_id`,`untracked_reason`,`decision`,`start`);--> statement-breakpoint
CREATE INDEX `import_statement_same` ON `import_statement` (`import_id`,`same_as_start`);--> statement-breakpoint
CREATE TABLE `import_text` (
	`import_id` text PRIMARY KEY NOT NULL,
	`received_text` text NOT NULL,
	`clean_text` text NOT NULL,
	`reading_text` text NOT NULL,
	`edits` text NOT NULL,
	`taken_back` text NOT NULL,
	`damaged` text NOT NULL,
	`findings` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_draft`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `job` (
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
	`requested_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "job_kind" CHECK("kind" in ('read-import', 'propose-import')),
	CONSTRAINT "job_state_word" CHECK("state" in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `job_state` ON `job` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `job_subject` ON `job` (`subject_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `publisher` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`default_class` text NOT NULL,
	`speaks_for` text NOT NULL,
	`record_version` integer NOT NULL,
	CONSTRAINT "publisher_default_class" CHECK("default_class" in ('P1', 'P2', 'P3', 'I1', 'I2', 'N1', 'N2', 'S'))
);
--> statement-breakpoint
ALTER TABLE `commitment` ADD `untranslated` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `commitment` ADD `chain_id` text;--> statement-breakpoint
CREATE INDEX `commitment_chain` ON `commitment` (`chain_id`);--> statement-breakpoint
ALTER TABLE `document` ADD `single_person` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting` ADD `record_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `party` ADD `record_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sector` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sector` ADD `record_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `series` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `series` ADD `record_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `version` ADD `format` text DEFAULT 'txt' NOT NULL;--> statement-breakpoint
ALTER TABLE `version` ADD `received_text` text;--> statement-breakpoint
ALTER TABLE `version` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `version` ADD `replaced_by_id` text;
--> statement-breakpoint
CREATE TRIGGER `commitment_link_no_delete` BEFORE DELETE ON `commitment_link` BEGIN SELECT RAISE(ABORT, 'links between commitments are never deleted'); END;
