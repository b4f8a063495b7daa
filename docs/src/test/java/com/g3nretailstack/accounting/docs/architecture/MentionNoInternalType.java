package com.g3nretailstack.accounting.docs.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** A visible type mentions no internal type in what it extends, or in a visible member's signature, type arguments included. */
final class MentionNoInternalType extends ArchCondition<JavaClass> {

    MentionNoInternalType() {
        super("mention no internal type");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isVisibleFromOutside(type)) {
            return;
        }
        report(type.getFullName(), supertypes(type), events);
        type.getMembers().stream()
                .filter(MentionNoInternalType::isVisible)
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .forEach(member -> report(member.getFullName(), signature(member), events));
    }

    private static boolean isVisibleFromOutside(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return isVisible(type) && (outer.isEmpty() || isVisibleFromOutside(outer.get()));
    }

    private static boolean isVisible(HasModifiers item) {
        return item.getModifiers().contains(JavaModifier.PUBLIC)
                || item.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.concat(
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
                type.getTypeParameters().stream().flatMap(each -> each.getBounds().stream()));
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream().flatMap(each -> each.getBounds().stream()),
                        unit.getThrowsClause().getTypes().stream())
                .flatMap(types -> types);
    }

    private static void report(String where, Stream<? extends JavaType> types, ConditionEvents events) {
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.getPackageName().matches("com\\.g3nretailstack\\..*\\.internal(\\..*)?"))
                .forEach(
                        type -> events.add(SimpleConditionEvent.violated(type, where + " mentions " + type.getName())));
    }
}
