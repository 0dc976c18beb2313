package chronicle.app.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record of request parameters that several methods take: each component is read as if it stood in the method. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Together {}
