package io.giftrecon.tags;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Takes as many examples as there is time for ({@link Examples}): a few in the fast loop, and once
 * more, with all of them, in {@code ./mvnw verify}.
 */
@Tag("examples")
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesExamples {}
