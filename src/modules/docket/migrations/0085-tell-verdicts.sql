-- What parties and holder were told that the scanner found in it; told once.
alter table docket.attachment add column threat text;
-- From a file to where it lies: what a scanner found, and what is found by words in files.
create index attachment_file on docket.attachment (file_id);
