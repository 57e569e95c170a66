package huiying.notify.directory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The departments and who is told for them. Nobody to tell means: tell the dispatch desk. */
public final class Directory {
  private final Recipient dispatchDesk;
  private final Recipient districtOffice;
  private final Map<String, Department> byName = new HashMap<>();

  /**
   * @throws IllegalArgumentException if a name is blank, or two departments answer to the same one
   */
  public Directory(
      Recipient dispatchDesk, Recipient districtOffice, Collection<Department> departments) {
    this.dispatchDesk = dispatchDesk;
    this.districtOffice = districtOffice;
    departments.forEach(this::enter);
  }

  private void enter(Department department) {
    for (var name : department.names().map(Directory::normal).distinct().toList()) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "Department %s has a blank code, name or alias".formatted(department.code()));
      }
      var other = byName.put(name, department);
      if (other != null) {
        throw new IllegalArgumentException(
            "Departments %s and %s are both called \"%s\""
                .formatted(other.code(), department.code(), name));
      }
    }
  }

  /**
   * @param called a code, a name or an alias; null when a message is not dispatched yet
   */
  public Optional<Department> department(@Nullable String called) {
    return called == null ? Optional.empty() : Optional.ofNullable(byName.get(normal(called)));
  }

  /** Whom to tell, each once; the dispatch desk stands in for every role that nobody holds. */
  public Set<Recipient> recipients(@Nullable String department, Collection<Role> roles) {
    var found = new LinkedHashSet<Recipient>();
    for (var role : roles) {
      var holders = holders(role, department);
      found.addAll(holders.isEmpty() ? List.of(dispatchDesk) : holders);
    }
    return found;
  }

  private List<Recipient> holders(Role role, @Nullable String department) {
    return switch (role) {
      case HANDLER, LEAD -> department(department).map(one -> one.in(role)).orElse(List.of());
      case DISTRICT_OFFICE -> List.of(districtOffice);
    };
  }

  /** Full-width letters, case and surrounding blanks make no other department. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
