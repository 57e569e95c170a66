package huiying.notify.directory;

import static huiying.notify.directory.Role.DISPATCH_DESK;
import static huiying.notify.directory.Role.DISTRICT_LEADER;
import static huiying.notify.directory.Role.DISTRICT_OFFICE;
import static huiying.notify.directory.Role.DUTY_OFFICER;
import static huiying.notify.directory.Role.HANDLER;
import static huiying.notify.directory.Role.LEAD;
import static huiying.notify.directory.Role.LEAD_IN_CHARGE;

import huiying.notify.directory.Detour.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One search for whom to tell: from the role asked for upwards, until somebody can be told. */
final class Search {
  private static final int MOST_DELEGATES = 5;

  private final District district;
  private final Ask ask;
  private final Optional<Department> accused;
  private final Set<String> accusedAddresses;
  private final Map<String, Chosen> found = new LinkedHashMap<>();

  Search(District district, Ask ask) {
    this.district = district;
    this.ask = ask;
    this.accused = district.department(ask.accused());
    this.accusedAddresses = accused.map(district::addressesWithin).orElse(Set.of());
  }

  List<Chosen> run() {
    var accusedName = ask.accused();
    if (accusedName != null && accused.isEmpty() && ask.role().isOfDepartment()) {
      // nobody can say who belongs to it, so no department can be trusted with the report
      tellDesk(new LinkedHashSet<>(List.of(new Detour(Why.ACCUSED, accusedName.strip()))));
      return List.copyOf(found.values());
    }
    if (ask.role().isOfDepartment()) {
      lookIn(ask.department());
    } else {
      climb(null);
    }
    if (ask.role() == HANDLER) {
      ask.coDepartments().forEach(this::lookIn);
    }
    return List.copyOf(found.values());
  }

  private void lookIn(@Nullable String called) {
    var department = district.department(called);
    if (department.isPresent()) {
      climb(department.get());
    } else {
      tellDesk(new LinkedHashSet<>(List.of(unknown(called))));
    }
  }

  private Detour unknown(@Nullable String called) {
    if (called == null) {
      return new Detour(Why.NOT_DISPATCHED, ask.role().name());
    }
    var isAccused = district.isSame(called, ask.accused());
    return new Detour(isAccused ? Why.ACCUSED : Why.UNKNOWN_DEPARTMENT, called);
  }

  private void climb(@Nullable Department department) {
    var detours = new LinkedHashSet<Detour>();
    for (var role : upFrom(ask.role())) {
      if (role == DISPATCH_DESK) {
        tellDesk(detours);
        return;
      }
      for (var place : places(role, department)) {
        if (tell(role, place.orElse(null), detours)) {
          return;
        }
      }
      if (role == HANDLER && department != null && tellBox(department, detours)) {
        return;
      }
    }
  }

  private static List<Role> upFrom(Role role) {
    return switch (role) {
      case HANDLER -> List.of(HANDLER, LEAD, LEAD_IN_CHARGE, DISTRICT_OFFICE, DISPATCH_DESK);
      case LEAD -> List.of(LEAD, LEAD_IN_CHARGE, DISTRICT_OFFICE, DISPATCH_DESK);
      case LEAD_IN_CHARGE -> List.of(LEAD_IN_CHARGE, DISTRICT_OFFICE, DISPATCH_DESK);
      case DUTY_OFFICER -> List.of(DUTY_OFFICER, DISTRICT_OFFICE, DISPATCH_DESK);
      case DISTRICT_LEADER -> List.of(DISTRICT_LEADER, DISTRICT_OFFICE, DISPATCH_DESK);
      case DISTRICT_OFFICE -> List.of(DISTRICT_OFFICE, DISPATCH_DESK);
      case DISPATCH_DESK -> List.of(DISPATCH_DESK);
    };
  }

  /** Where the role is looked for: a lead also in the departments above. Empty for the district. */
  private List<Optional<String>> places(Role role, @Nullable Department department) {
    if (!role.isOfDepartment() || department == null) {
      return List.of(Optional.empty());
    }
    var places = new LinkedHashSet<Optional<String>>();
    var place = department;
    while (place != null && places.add(Optional.of(place.code())) && role != HANDLER) {
      place = district.parentOf(place);
    }
    return List.copyOf(places);
  }

  /**
   * Tells all who hold the role there, or stand in for who does.
   *
   * @param detours that led here; added to if nobody can be told
   */
  private boolean tell(Role role, @Nullable String place, SequencedSet<Detour> detours) {
    var holders = district.holders(role, place, ask.on());
    var missed = new ArrayList<Detour>();
    var told = false;
    for (var holder : holders) {
      var why = new ArrayList<Detour>();
      var present = present(holder, 0, new LinkedHashSet<>(List.of(holder.code())), why);
      if (present.isPresent()) {
        add(present.get().recipient(), detours, why);
        told = true;
      } else {
        missed.addAll(why);
      }
    }
    if (holders.isEmpty()) {
      missed.add(new Detour(Why.NOBODY, role.name()));
    }
    if (!told) {
      detours.addAll(missed);
    }
    return told;
  }

  /**
   * The contact or, if absent, who is told instead.
   *
   * @param depth how many have been passed on from
   * @param seen codes of those looked at, so that two who stand in for each other end the search
   * @param why gets those that were passed over
   */
  private Optional<Contact> present(Contact one, int depth, Set<String> seen, List<Detour> why) {
    var reason = whyNot(one);
    if (reason.isEmpty()) {
      return Optional.of(one);
    }
    why.add(new Detour(reason.get(), one.code()));
    if (reason.get() != Why.ABSENT || depth == MOST_DELEGATES) {
      return Optional.empty();
    }
    for (var absence : district.absences(one, ask.on())) {
      var delegate = district.delegate(absence).filter(other -> seen.add(other.code()));
      var found = delegate.flatMap(other -> present(other, depth + 1, seen, why));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Why> whyNot(Contact contact) {
    if (isOfAccused(contact.recipient())) {
      return Optional.of(Why.ACCUSED);
    }
    if (!contact.enabled()) {
      return Optional.of(Why.DISABLED);
    }
    return district.absences(contact, ask.on()).isEmpty()
        ? Optional.empty()
        : Optional.of(Why.ABSENT);
  }

  /** Also who is another contact elsewhere, but reads the same letters. */
  private boolean isOfAccused(Recipient recipient) {
    return accused.isPresent()
        && (district.isWithin(recipient.department(), accused.get())
            || recipient.addresses().anyMatch(accusedAddresses::contains));
  }

  private boolean tellBox(Department department, SequencedSet<Detour> detours) {
    var box = department.box();
    if (box == null) {
      return false;
    }
    if (isOfAccused(box)) {
      detours.add(new Detour(Why.ACCUSED, box.contact()));
      return false;
    }
    add(box, detours, List.of());
    return true;
  }

  /**
   * Always tells somebody: if all are away, those who are enabled; if they read the letters of the
   * accused, the district's others.
   */
  private void tellDesk(SequencedSet<Detour> detours) {
    if (tell(DISPATCH_DESK, null, detours)
        || tellAway(one -> !isOfAccused(one), detours)
        || tell(DISTRICT_OFFICE, null, detours)
        || tell(DISTRICT_LEADER, null, detours)) {
      return;
    }
    tellAway(_ -> true, detours);
  }

  private boolean tellAway(Predicate<Recipient> which, SequencedSet<Detour> detours) {
    var away =
        district.holders(DISPATCH_DESK, null, ask.on()).stream()
            .filter(Contact::enabled)
            .map(Contact::recipient)
            .filter(which)
            .toList();
    away.forEach(one -> add(one, detours, List.of()));
    return !away.isEmpty();
  }

  /** Each once; who holds the role does not also stand in for somebody. */
  private void add(Recipient recipient, Collection<Detour> before, List<Detour> own) {
    var detours = new LinkedHashSet<>(before);
    detours.addAll(own);
    found.merge(
        recipient.contact(),
        new Chosen(recipient, ask.role(), List.copyOf(detours)),
        (one, other) -> other.detours().isEmpty() ? other : one);
  }
}
