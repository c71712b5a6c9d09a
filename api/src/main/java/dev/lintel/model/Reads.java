package dev.lintel.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes that a derived predicate rests on, by the names under which a rule would read them. They become the
 * evidence of a conclusion and, where they are unknown, its question.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {
    String[] value();
}
