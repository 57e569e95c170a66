package huiying.notify.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory with all its entries, found by code and by name. */
public final class District implements Directory, Holders {
  private final Entries entries;
  private final Map<String, Department> byName = new HashMap<>();
  private final Map<String, Department> departments = new HashMap<>();
  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<Role, List<Contact>> holders;
  private final Map<Post, List<Contact>> posts;
  private final Map<String, List<Duty>> duties;
  private final Map<String, List<Absence>> absences;
  private final Recipient dispatchDesk;

  private record Post(Role role, @Nullable String department) {}

  private District(Entries entries) {
    this.entries = entries;
    for (var department : entries.departments()) {
      departments.put(department.code(), department);
      department.names().map(Words::normal).forEach(name -> byName.putIfAbsent(name, department));
    }
    entries.contacts().forEach(one -> contacts.put(one.code(), one));
    holders = entries.contacts().stream().collect(groupingBy(Contact::role));
    posts =
        entries.contacts().stream()
            .collect(groupingBy(one -> new Post(one.role(), one.recipient().department())));
    duties = entries.duties().stream().collect(groupingBy(Duty::contact));
    absences = entries.absences().stream().collect(groupingBy(Absence::contact));
    dispatchDesk =
        entries.contacts().stream()
            .filter(District::isReachableDesk)
            .findFirst()
            .map(Contact::recipient)
            .orElseThrow(() -> new IllegalArgumentException("There is no dispatch desk"));
  }

  /** All that is wrong with entries taken together; nothing if they make a directory. */
  public static List<Flaw> flaws(Entries entries) {
    return Check.of(entries);
  }

  /**
   * @throws FaultyDirectory with all that is wrong
   */
  public static District of(Entries entries) {
    var flaws = flaws(entries);
    if (!flaws.isEmpty()) {
      throw new FaultyDirectory(flaws);
    }
    return new District(entries);
  }

  /**
   * For entries that had no flaws when they were stored: a later release, which may check more,
   * must still be able to read them.
   *
   * @throws IllegalArgumentException if there is no dispatch desk
   */
  public static District stored(Entries entries) {
    return new District(entries);
  }

  static boolean isReachableDesk(Contact contact) {
    return contact.role() == Role.DISPATCH_DESK
        && contact.enabled()
        && contact.recipient().email() != null;
  }

  public Entries entries() {
    return entries;
  }

  @Override
  public List<Chosen> choose(Ask ask) {
    return new Search(this, ask).run();
  }

  @Override
  public Recipient dispatchDesk() {
    return dispatchDesk;
  }

  @Override
  public Set<String> deskContacts() {
    return holders.getOrDefault(Role.DISPATCH_DESK, List.of()).stream()
        .map(Contact::code)
        .collect(toSet());
  }

  @Override
  public Set<String> namesOf(String called) {
    return Stream.concat(Stream.of(called), department(called).stream().flatMap(Department::names))
        .collect(toSet());
  }

  @Override
  public Optional<String> nameOf(@Nullable String called) {
    return department(called).map(Department::name);
  }

  @Override
  public boolean isOf(Recipient recipient, String accused) {
    return department(accused)
        .filter(whole ->
            isWithin(recipient.department(), whole)
                || recipient.addresses().anyMatch(addressesWithin(whole)::contains))
        .isPresent();
  }

  @Override
  public Optional<Recipient> recipient(String contact) {
    var people = entries.contacts().stream().filter(Contact::enabled).map(Contact::recipient);
    var boxes = entries.departments().stream().map(Department::box).filter(Objects::nonNull);
    return Stream.concat(people, boxes).filter(one -> one.contact().equals(contact)).findFirst();
  }

  @Override
  public boolean isSame(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    var known = department(one);
    return known.isPresent()
        ? known.equals(department(other))
        : Words.normal(one).equals(Words.normal(other));
  }

  @Override
  public boolean canTell(Role role, DeliveryChannel channel) {
    return holders.getOrDefault(role, List.of()).stream()
        .anyMatch(one -> one.enabled() && one.recipient().address(channel).isPresent());
  }

  Optional<Department> department(@Nullable String called) {
    return called == null
        ? Optional.empty()
        : Optional.ofNullable(byName.get(Words.normal(called)));
  }

  @Nullable Department parentOf(Department department) {
    return department.parent() == null ? null : departments.get(department.parent());
  }

  /** Whether a department is another, or a part of it at any depth. */
  boolean isWithin(@Nullable String part, Department whole) {
    var place = part == null ? null : departments.get(part);
    for (var depth = 0; place != null && depth <= Part.DEPARTMENTS.most(); depth++) {
      if (place.code().equals(whole.code())) {
        return true;
      }
      place = parentOf(place);
    }
    return false;
  }

  /** Addresses of all contacts and default boxes of a department and its parts. */
  Set<String> addressesWithin(Department whole) {
    var people = entries.contacts().stream().map(Contact::recipient);
    var boxes = entries.departments().stream().map(Department::box).filter(Objects::nonNull);
    return Stream.concat(people, boxes)
        .filter(one -> isWithin(one.department(), whole))
        .flatMap(Recipient::addresses)
        .collect(toSet());
  }

  /**
   * Enabled or not, present or not.
   *
   * @param department code; null for roles of the district
   */
  List<Contact> holders(Role role, @Nullable String department, LocalDate on) {
    var found = posts.getOrDefault(new Post(role, department), List.of());
    return role == Role.DUTY_OFFICER
        ? found.stream().filter(one -> isOnDuty(one, on)).toList()
        : found;
  }

  private boolean isOnDuty(Contact contact, LocalDate day) {
    return duties.getOrDefault(contact.code(), List.of()).stream().anyMatch(one -> one.covers(day));
  }

  /** The absences of that day; none if the contact is present. */
  List<Absence> absences(Contact contact, LocalDate on) {
    return absences.getOrDefault(contact.code(), List.of()).stream()
        .filter(one -> one.covers(on))
        .toList();
  }

  Optional<Contact> delegate(Absence absence) {
    return Optional.ofNullable(absence.delegate()).map(contacts::get);
  }
}
