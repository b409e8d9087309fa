package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The places of the faults follow the code: whoever renames one learns it in the fast loop. */
class PlacesTest {
  @ParameterizedTest
  @EnumSource(Place.class)
  void aPlaceIsAMethodOfOurs(Place place) throws ClassNotFoundException {
    assertThat(Class.forName(place.className()).getDeclaredMethods())
        .extracting(Method::getName)
        .contains(place.method());
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void aPhaseIsToldByClassesOfOurs(Phase phase) {
    assertThat(phase.classes())
        .allSatisfy(name -> assertThat(Class.forName(name).getName()).isEqualTo(name));
  }
}
