package io.github.kpi4j.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What others can see of a class names no type of some packages, not even as a type argument: its
 * supertypes, and the types of its public and protected fields, methods and constructors.
 */
final class NotExpose extends ArchCondition<JavaClass> {
  private final String packages;

  NotExpose(String packages) {
    super("not expose " + packages);
    this.packages = packages;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!isVisible(type.getModifiers())) {
      return;
    }
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream()
            .filter(field -> isVisible(field.getModifiers()))
            .map(JavaField::getType);
    Stream<JavaType> members =
        type.getCodeUnits().stream()
            .filter(member -> isVisible(member.getModifiers()))
            .flatMap(NotExpose::typesOf);
    Stream.of(parents, fields, members)
        .flatMap(types -> types)
        .flatMap(seen -> seen.getAllInvolvedRawTypes().stream())
        .filter(seen -> seen.getBaseComponentType().getName().startsWith(packages))
        .distinct()
        .map(seen -> type.getName() + " exposes " + seen.getName())
        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit member) {
    return Stream.of(
            Stream.of(member.getReturnType()),
            member.getParameterTypes().stream(),
            member.getExceptionTypes().stream().map(thrown -> (JavaType) thrown))
        .flatMap(types -> types);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
