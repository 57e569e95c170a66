package huiying.sla.preview.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the questions; so much that nobody reads more. */
final class Faults {
  private static final int MOST = 100;

  private final List<Fault> found = new ArrayList<>();

  void add(String field, String code, Object... arguments) {
    if (!isFull()) {
      found.add(Fault.of(field, code, arguments));
    }
  }

  boolean isFull() {
    return found.size() == MOST;
  }

  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw Refusal.invalid(found);
    }
  }
}
