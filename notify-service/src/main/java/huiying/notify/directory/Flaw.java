package huiying.notify.directory;

import java.util.List;

/**
 * What is wrong with one field of an entry.
 *
 * @param code of the entry; empty if it is about the part as a whole
 * @param field empty if it is about the entry as a whole
 * @param fault which text says it
 * @param arguments what the text needs: the value, the bound
 */
public record Flaw(Part part, String code, String field, String fault, List<Object> arguments) {
  public Flaw {
    arguments = List.copyOf(arguments);
  }
}
