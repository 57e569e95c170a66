package huiying.notify.criticism;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists in a map. */
public final class InMemoryCriticisms implements Criticisms {
  private static final Comparator<Criticism> LISTED =
      Comparator.comparing(InMemoryCriticisms::named)
          .thenComparing(Criticism::dueDate)
          .thenComparing(Criticism::id);

  private final Map<String, Criticism> all = new TreeMap<>();
  private final Set<String> struck = new HashSet<>();

  @Override
  public void enter(Collection<Criticism> criticisms) {
    criticisms.forEach(one -> all.putIfAbsent(one.id(), one));
  }

  @Override
  public void strike(String id) {
    struck.add(id);
  }

  @Override
  public Optional<Criticism> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Criticism> list(
      YearMonth month, @Nullable String department, @Nullable Criticism after, int limit) {
    return all.values().stream()
        .filter(one -> one.month().equals(month) && !struck.contains(one.id()))
        .filter(one -> department == null || department.equals(one.department()))
        .sorted(LISTED)
        .filter(one -> after == null || LISTED.compare(one, after) > 0)
        .limit(limit)
        .toList();
  }

  private static String named(Criticism one) {
    return Objects.requireNonNullElse(one.department(), "");
  }
}
