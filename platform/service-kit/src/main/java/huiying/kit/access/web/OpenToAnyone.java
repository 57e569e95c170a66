package huiying.kit.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for citizens, who do not sign in. Its path has to be in {@code huiying.access.open}
 * as well: two places must agree before a door is open.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAnyone {}
