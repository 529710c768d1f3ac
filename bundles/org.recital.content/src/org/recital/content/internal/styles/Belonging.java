/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

/**
 * How far a song that was met belongs to a style, when styles of a person are told apart. The paper sorts what a person heard into styles and does not
 * say how; both readings of it are here.
 */
public enum Belonging {
	/** As far as the network says: a song that it calls half rock and half folk is half of each. */
	SHARE {
		@Override
		double of(double[] row, int style, int greatest) {
			return Math.max(0, row[style]);
		}
	},
	/** Wholly to the style it has most of: the class the network gives it. */
	GREATEST {
		@Override
		double of(double[] row, int style, int greatest) {
			return style == greatest ? 1 : 0;
		}
	};

	/**
	 * @param row      how much of each style the song has
	 * @param greatest the style it has most of
	 * @return 0 or more
	 */
	abstract double of(double[] row, int style, int greatest);
}
