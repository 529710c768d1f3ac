/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.panes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ResourceLocator;
import org.recital.ui.evaluation.EvaluationView;

/** Reads the extension point; loads no class. */
public final class PaneRegistry {

    private static final String POINT = "org.recital.ui.evaluation.evaluationViews";
    private static final String OURS = "org.recital.ui.evaluation";

    private PaneRegistry() {
    }

    /** All panes: ours in the order of their declaration, then others by bundle and id. */
    public static List<Pane> all(Consumer<String> report) {
        List<Pane> panes = new ArrayList<>();
        for (IConfigurationElement e : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            String bundle = e.getContributor().getName();
            String icon = e.getAttribute("icon");
            String name = e.getAttribute("name") == null ? e.getAttribute("id") : e.getAttribute("name");
            panes.add(new Pane(new PaneInfo(e.getAttribute("id"), name, bundle, "left".equals(e.getAttribute("side")),
                    icon == null ? null : ResourceLocator.imageDescriptorFromBundle(bundle, icon).orElse(null)), () -> make(e), report));
        }
        panes.sort(Comparator.comparing((Pane p) -> !p.info().bundle().equals(OURS)).thenComparing(p -> p.info().bundle()));
        return panes;
    }

    private static EvaluationView make(IConfigurationElement e) {
        try {
            return (EvaluationView) e.createExecutableExtension("class");
        } catch (CoreException x) {
            throw new IllegalStateException(x.getMessage(), x.getStatus().getException());
        }
    }
}
