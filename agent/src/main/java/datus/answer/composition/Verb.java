package datus.answer.composition;

import datus.answer.schema.Field;

/** A verb and the date at which it happened, as shipped and the ship date. */
record Verb(String words, Field field) {}
