package huiying.notify.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a directory is made of, in the order of codes. They may contradict each other: {@link
 * District#flaws} says how.
 */
public record Entries(
    List<Department> departments,
    List<Contact> contacts,
    List<Duty> duties,
    List<Absence> absences) {
  public static final Entries NONE = new Entries(List.of(), List.of(), List.of(), List.of());

  public Entries {
    departments = sorted(departments);
    contacts = sorted(contacts);
    duties = sorted(duties);
    absences = sorted(absences);
  }

  private static <E extends Entry> List<E> sorted(List<E> entries) {
    return entries.stream().sorted(Comparator.comparing(Entry::code)).toList();
  }

  public List<? extends Entry> of(Part part) {
    return switch (part) {
      case DEPARTMENTS -> departments;
      case CONTACTS -> contacts;
      case DUTIES -> duties;
      case ABSENCES -> absences;
    };
  }

  public Optional<Entry> find(Part part, String code) {
    return of(part).stream()
        .filter(one -> one.code().equals(code))
        .<Entry>map(one -> one)
        .findFirst();
  }

  /** One part exchanged for other entries of that part. */
  public Entries with(Part part, Collection<? extends Entry> all) {
    return switch (part) {
      case DEPARTMENTS -> new Entries(as(Department.class, all), contacts, duties, absences);
      case CONTACTS -> new Entries(departments, as(Contact.class, all), duties, absences);
      case DUTIES -> new Entries(departments, contacts, as(Duty.class, all), absences);
      case ABSENCES -> new Entries(departments, contacts, duties, as(Absence.class, all));
    };
  }

  private static <E extends Entry> List<E> as(Class<E> type, Collection<? extends Entry> all) {
    return all.stream().map(type::cast).toList();
  }

  Map<String, Entry> byCode(Part part) {
    var byCode = new LinkedHashMap<String, Entry>();
    of(part).forEach(one -> byCode.put(one.code(), one));
    return byCode;
  }
}
