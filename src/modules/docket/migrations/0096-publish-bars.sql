-- Lists of other modules leave out what is about their reader.
create view docket.pub_bar as select matter_id, reader_id from docket.bar;
