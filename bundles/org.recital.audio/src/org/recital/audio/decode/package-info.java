/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Sound files to samples: WAV, AIFF, AU, MP3, FLAC and Ogg Vorbis, streaming, to mono {@code float} at a chosen rate. The
 * format is told by a file's content. What cannot be read is refused with the file's name, the place and what was expected.
 */
package org.recital.audio.decode;
