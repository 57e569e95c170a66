package huiying.kit.web;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field where: a path such as {@code citizen.phone} or {@code [3].title}; empty for the
 *     whole
 * @param code which texts say it: {@code fault.CODE} and {@code remedy.CODE} in the message files
 * @param arguments what the texts need: the value, the bound
 */
public record Fault(String field, String code, List<Object> arguments) {
  public static Fault of(String field, String code, Object... arguments) {
    return new Fault(field, code, List.of(arguments));
  }
}
