/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters.internal;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Looks {@code %key} up in the {@code OSGI-INF/l10n/bundle.properties} of the bundle that a class comes from. */
public final class Localisation {

	private final ResourceBundle words;

	public Localisation(Class<?> declaring) {
		ResourceBundle found;
		try {
			found = ResourceBundle.getBundle("OSGI-INF.l10n.bundle", java.util.Locale.getDefault(), declaring.getClassLoader(), //$NON-NLS-1$
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		} catch (MissingResourceException e) {
			found = null; // a bundle with plain texts needs no such file
		}
		words = found;
	}

	/** The text itself, or what its key stands for; the key when it stands for nothing, so that a person sees what is missing. */
	public String of(String text) {
		if (!text.startsWith("%") || words == null || !words.containsKey(text.substring(1))) { //$NON-NLS-1$
			return text;
		}
		return words.getString(text.substring(1));
	}
}
