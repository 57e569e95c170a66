package huiying.notify.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with entries taken together. */
final class Check {
  private final Entries entries;
  private final Map<String, Entry> departments;
  private final Map<String, Entry> contacts;
  private final List<Flaw> flaws = new ArrayList<>();

  private Check(Entries entries) {
    this.entries = entries;
    this.departments = entries.byCode(Part.DEPARTMENTS);
    this.contacts = entries.byCode(Part.CONTACTS);
  }

  static List<Flaw> of(Entries entries) {
    var check = new Check(entries);
    for (var part : Part.values()) {
      check.countsAndCodes(part);
    }
    check.names();
    entries.departments().forEach(check::parent);
    entries.contacts().forEach(check::contact);
    entries.duties().forEach(check::duty);
    entries.absences().forEach(check::absence);
    check.desk();
    return List.copyOf(check.flaws);
  }

  private void countsAndCodes(Part part) {
    var all = entries.of(part);
    if (all.size() > part.most()) {
      flaws.add(new Flaw(part, "", "", "too-many", List.of(all.size(), part.most())));
    }
    var seen = new HashSet<String>();
    for (var entry : all) {
      if (!seen.add(entry.code())) {
        add(entry, "code", "directory-code-twice");
      }
    }
  }

  private void names() {
    var taken = new HashMap<String, Department>();
    for (var department : entries.departments()) {
      for (var name : department.names().map(Words::normal).distinct().toList()) {
        var other = taken.putIfAbsent(name, department);
        if (other != null && !other.code().equals(department.code())) {
          add(department, "name", "directory-name-taken", name, other.code());
        }
      }
    }
  }

  private void parent(Department department) {
    var seen = new HashSet<String>();
    var place = department;
    while (place != null && place.parent() != null) {
      if (!seen.add(place.code())) {
        if (place.code().equals(department.code())) { // told of those in it, not of those below it
          add(department, "parent", "directory-parent-cycle");
        }
        return;
      }
      var parent = (Department) departments.get(place.parent());
      if (parent == null && place == department) {
        add(department, "parent", "directory-unknown-department", place.parent());
      }
      place = parent;
    }
  }

  private void contact(Contact contact) {
    var department = contact.recipient().department();
    if (Department.isOfBox(contact.code())) {
      add(contact, "code", "directory-code-of-box");
    }
    if (contact.role().isOfDepartment() && department == null) {
      add(contact, "department", "directory-role-needs-department", contact.role().name());
    } else if (!contact.role().isOfDepartment() && department != null) {
      add(contact, "department", "directory-role-of-district", contact.role().name());
    } else if (department != null && !departments.containsKey(department)) {
      add(contact, "department", "directory-unknown-department", department);
    }
  }

  private void duty(Duty duty) {
    order(duty, duty.from(), duty.until());
    var contact = known(duty, "contact", duty.contact());
    if (contact != null && contact.role() != Role.DUTY_OFFICER) {
      add(duty, "contact", "directory-no-duty-officer", contact.code());
    }
  }

  private void absence(Absence absence) {
    order(absence, absence.from(), absence.until());
    known(absence, "contact", absence.contact());
    if (absence.contact().equals(absence.delegate())) {
      add(absence, "delegate", "directory-own-delegate");
    } else if (absence.delegate() != null) {
      known(absence, "delegate", absence.delegate());
    }
  }

  private void order(Entry entry, LocalDate from, LocalDate until) {
    if (from.isAfter(until)) {
      add(entry, "until", "from-after-to", from.toString(), until.toString());
    }
  }

  private @Nullable Contact known(Entry entry, String field, String code) {
    var contact = (Contact) contacts.get(code);
    if (contact == null) {
      add(entry, field, "directory-unknown-contact", code);
    }
    return contact;
  }

  private void desk() {
    if (entries.contacts().stream().noneMatch(District::isReachableDesk)) {
      flaws.add(new Flaw(Part.CONTACTS, "", "", "directory-no-desk", List.of()));
    }
  }

  private void add(Entry entry, String field, String fault, Object... arguments) {
    flaws.add(new Flaw(entry.part(), entry.code(), field, fault, List.of(arguments)));
  }
}
