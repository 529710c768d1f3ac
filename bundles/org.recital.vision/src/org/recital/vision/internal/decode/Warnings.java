/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import java.util.List;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Tells harmless remarks of decoders from damage: those for JPEG go on when data end or make no sense and fill the rest with
 * grey, and say so in a warning only. A missing mark of the end alone is harmless: all pixels are there.
 */
final class Warnings implements IIOReadWarningListener {

	private static final List<String> DAMAGE = List.of("Corrupt JPEG data", "Premature end", "Unsupported marker"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String HARMLESS = "extraneous bytes"; //$NON-NLS-1$

	private String damage;

	@Override
	public void warningOccurred(ImageReader source, String warning) {
		if (damage == null && warning != null && !warning.contains(HARMLESS) && DAMAGE.stream().anyMatch(warning::contains)) {
			damage = warning;
		}
	}

	/** The first warning that means damage, or null. */
	String damage() {
		return damage;
	}
}
