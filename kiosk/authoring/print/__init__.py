"""What a clinic prints beforehand, because no printer is attached to a visit: leaflets and wallet cards."""
