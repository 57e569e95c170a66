package huiying.signin;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A program or a person, and what their tokens say of them.
 *
 * @param roles in lower case
 * @param channels of an adapter
 * @param departments by all names that messages may call them; a lead's with the parts
 * @param scopes that a program may ask for
 */
record Account(
    @Pattern(regexp = "[a-z0-9.-]{1,60}") String name,
    @DefaultValue List<String> roles,
    @DefaultValue List<String> channels,
    @DefaultValue List<String> departments,
    @DefaultValue List<String> scopes) {}
