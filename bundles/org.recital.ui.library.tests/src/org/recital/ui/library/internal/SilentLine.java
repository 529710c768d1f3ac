/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;

/** Lines that nobody hears; what is written to them counts as heard at once. */
public final class SilentLine {

    private SilentLine() {
    }

    /**
     * Lines for a player.
     *
     * @param pause milliseconds that each piece takes, so that a song lasts
     */
    public static Function<AudioFormat, SourceDataLine> lines(int pause) {
        return format -> {
            AtomicLong written = new AtomicLong();
            return (SourceDataLine) Proxy.newProxyInstance(SilentLine.class.getClassLoader(), new Class<?>[] { SourceDataLine.class }, (proxy, method, args) -> {
                switch (method.getName()) {
                case "write" -> {
                    Thread.sleep(pause);
                    written.addAndGet((int) args[2] / 2);
                    return args[2];
                }
                case "getLongFramePosition" -> {
                    return written.get();
                }
                default -> {
                    return null;
                }
                }
            });
        };
    }
}
