package com.g3nretailstack.accounting.docs.javadoc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds public types and methods without Javadoc; what overrides something inherits its words. */
final class Undocumented extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();

    private Undocumented(DocTrees docs) {
        this.docs = docs;
    }

    /** The names of what lacks Javadoc in these sources. */
    static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none", "--release", "17"), null, sources);
        Undocumented scanner = new Undocumented(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            scanner.scan(unit, null);
        }
        return scanner.found;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (!isPublic(type.getModifiers())) {
            return null; // nothing inside can be reached
        }
        require(type.getSimpleName().toString());
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isPublic(method.getModifiers()) && !overrides) {
            require(method.getName().toString());
        }
        return null; // local classes are nobody's API
    }

    /** Written so, or public because it stands in an interface. */
    private boolean isPublic(ModifiersTree modifiers) {
        if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
            return true;
        }
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean inInterface = parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
        return inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private void require(String name) {
        if (docs.getDocComment(getCurrentPath()) == null) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            found.add(unit.getPackageName() + "." + simpleNameOf(unit) + ": " + name);
        }
    }

    private static String simpleNameOf(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }
}
