package nl.kaartwerk.ui;

import java.awt.SplashScreen;

import org.eclipse.ui.IStartup;

/** Takes down the picture that Java has shown since the start script; by itself it would wait for a window of another toolkit. */
public class SplashCloser implements IStartup {
	@Override
	public void earlyStartup() {
		SplashScreen splash = SplashScreen.getSplashScreen();
		if (splash != null) {
			splash.close();
		}
	}
}
