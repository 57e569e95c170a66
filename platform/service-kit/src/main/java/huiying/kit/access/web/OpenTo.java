package huiying.kit.access.web;

import huiying.kit.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may ask for an operation; it is closed to all others, and without this annotation
 * to everybody. What of it they see or do is for the use case to say, see {@link
 * huiying.kit.access.Reach}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
  Role[] value();
}
