/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import java.util.Set;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;

/**
 * Leaves out of the preferences what the platform brings for those who develop software: what remains is Recital's own
 * pages, those of other bundles, and the few of the platform that an analyst has a use for.
 */
final class PreferencePages {

    private static final String PLATFORM = "org.eclipse.";

    /** Pages of the platform that are kept: keys, colours and fonts, passwords, network, update sites. */
    private static final Set<String> KEPT = Set.of("org.eclipse.ui.preferencePages.Workbench", "org.eclipse.ui.preferencePages.Keys",
            "org.eclipse.ui.preferencePages.Views", "org.eclipse.ui.preferencePages.ColorsAndFonts", "org.eclipse.ui.net.NetPreferences",
            "org.eclipse.equinox.security.ui.category", "org.eclipse.equinox.security.ui.storage",
            "org.eclipse.equinox.internal.p2.ui.sdk.ProvisioningPreferencePage", "org.eclipse.equinox.internal.p2.ui.sdk.SitesPreferencePage");

    private PreferencePages() {
    }

    /** Leaves them out. */
    static void reduce(PreferenceManager manager) {
        for (IPreferenceNode root : manager.getRootSubNodes()) {
            if (isOurs(root)) {
                reduce(root);
            } else {
                manager.remove(root);
            }
        }
    }

    private static void reduce(IPreferenceNode node) {
        for (IPreferenceNode below : node.getSubNodes()) {
            if (isOurs(below)) {
                reduce(below);
            } else {
                node.remove(below);
            }
        }
    }

    private static boolean isOurs(IPreferenceNode node) {
        if (!node.getId().startsWith(PLATFORM) || KEPT.contains(node.getId())) {
            return true;
        }
        for (IPreferenceNode below : node.getSubNodes()) {
            if (!below.getId().startsWith(PLATFORM) && isOurs(below)) {
                return true; // a page of another bundle hangs on it
            }
        }
        return false;
    }
}
